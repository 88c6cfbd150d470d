import Testing

@testable import Formats

@Suite struct ShortcodeTests {
  @Test(arguments: [
    ("`{{ a }}` {{ b }}c", "`{{ a }}` c"), ("``{{ ` }}`` {{ b }}c", "``{{ ` }}`` c"),
    ("` {{ a }}`` b", "` `` b"), ("x ``` {{ a }} `` {{ b }} ` c", "x ``` `` ` c"),
    ("`a{{ b }}", "`a"), ("`\u{301}{{ b }}` c", "`\u{301}{{ b }}` c"),
    ("{{ a }}`{% b %}`` {% c %}`", "`{% b %}`` {% c %}`"),
  ])
  func codeKeepsItsBraces(_ text: String, _ expected: String) {
    #expect(withoutDialects(text) == expected)
  }

  @Test(arguments: [
    ("{{< figure src=\"/b.jpg\" caption=\"The \\\"boat\\\"\" >}}", "![](</b.jpg> \"The \\\"boat\\\"\")"),
    ("{{< youtube w7Ft2ymGmfc >}}", "<https://www.youtube.com/watch?v=w7Ft2ymGmfc>"),
    ("{{< vimeo id=\"146022717\" >}}", "<https://vimeo.com/146022717>"),
    ("{{< tweet user=\"ann\" id=\"123\" >}}", "<https://x.com/ann/status/123>"),
    ("{% gist ann/5 %}", "<https://gist.github.com/ann/5>"),
    ("{% include figure image_path=\"/a.png\" alt=\"A [b]\" %}", "![A \\[b\\]](</a.png>)"),
    ("{% img left /a.png 300 %}", "![](</a.png>)"), ("a {{< youtube \"<x>\" >}} b", "a b"),
    ("{{< figure\n  src=\"a.png\"\n>}}\nText", "![](<a.png>)\n\n\nText"),
    ("{% highlight go linenos %}\n{{ kept }}\n{% endhighlight %}", "```go\n{{ kept }}\n```"),
  ])
  func embedsBecomeImagesAndAddresses(_ text: String, _ expected: String) {
    #expect(withoutDialects(text) == expected)
  }

  @Test(arguments: [
    ("a ==b== c", "a <mark>b</mark> c"), ("a == b == c", "a == b == c"), ("a==b==c", "a==b==c"), ("====", "===="),
    ("a %%b%% c", "a c"), ("100%% of 5%%", "100%% of 5%%"), ("%%\nhidden\n%%\nseen", "\n\n\nseen"),
    ("%% never closed\nseen", "%% never closed\nseen"), ("H~2~O, x^2^", "H<sub>2</sub>O, x<sup>2</sup>"),
    ("~~a~~ b ~~c~~", "~~a~~ b ~~c~~"), ("[^1] a[^2]", "[^1] a[^2]"), ("a^b c^d", "a^b c^d"),
    ("$a_1*b$ and $5 or $6", "`$a_1*b$` and $5 or $6"), ("$$\nx_1\n$$\ny", "```math\nx_1\n```\ny"),
    ("$$ never closed\ny", "$$ never closed\ny"), ("words ^block-1", "words "), ("2 ^12", "2 ^12"),
    ("[[N]] [[N#P]] [[N|w]] [[N#^ab12]]", "N N, P w N"), ("[[a]](b)", "[[a]](b)"),
    ("![[p/a.png|300]] ![[a.jpg|A boat]] ![[N]]", "![a.png](<p/a.png>) ![A boat](<a.jpg>) N"),
    ("> [!tip]- Mind\n> gap", "> <strong>Mind</strong>  \n> gap"), ("```\n[[a]]\n```\n[[a]]", "```\n[[a]]\n```\na"),
    ("> - ```\n>   [[a]]\n>   ```\n> [[a]]", "> - ```\n>   [[a]]\n>   ```\n> a"),
    ("|a|b|\n|-|-|\n|1|2|3|", "|a|b|\n|-|-|\n|1|2\\|3|"), ("a|b\n-|-\n1|2", "a|b\n-|-\n1|2"),
    ("\\==a== \\$a_b$", "\\==a== \\$a_b$"),
  ])
  func whatOnlySomeProgramsWriteBecomesGFM(_ text: String, _ expected: String) {
    #expect(withoutDialects(text) == expected)
  }

  /// Sought one by one to the end of the line, these would take hours.
  @Test(.timeLimit(.minutes(5))) func backticksThatNothingClosesCostNoMoreThanTheirLine() {
    let runs = (1..<1_400).reversed().map { String(repeating: "`", count: $0) }
    let line = "{ " + runs.joined(separator: " ")
    #expect(withoutDialects(line) == line)
  }
}
