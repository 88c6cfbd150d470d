import HTML
import Testing

@Suite struct TreeTests {
  /// A page's body as one line, elements as `name(…)`, attributes left out.
  private func body(_ text: String) -> String {
    let page = HTMLDocument(Array(text.utf8))
    return page.body.map { Outline(page).text(of: $0) } ?? ""
  }

  @Test(arguments: [
    ("<p>a<p>b<div>c", "body(p('a') p('b') div('c'))"),
    ("<p>a<span>b<p>c", "body(p('a' span('b')) p('c'))"),
    ("a</p>b", "body('a' p() 'b')"),
    ("<h1>a<h2>b</h1>c", "body(h1('a') h2('b') 'c')"),
    ("<ul><li>a<li>b<ul><li>c</ul><li>d</ul>", "body(ul(li('a') li('b' ul(li('c'))) li('d')))"),
    ("<dl><dt>a<dd>b<dt>c</dl>", "body(dl(dt('a') dd('b') dt('c')))"),
    ("<a>b<a>c", "body(a('b') a('c'))"),
    ("<button>a<button>b", "body(button('a') button('b'))"),
    ("<pre>\n\na</pre><textarea>\nb</textarea>", "body(pre('\\na') textarea('b'))"),
    ("<image src=x>a</br>b", "body(img() 'a' br() 'b')"),
    ("<x-y>a<p>b</x-y>c", "body(x-y('a' p('bc')))"),
    ("<ruby>a<rt>b<rp>c</ruby>", "body(ruby('a' rt('b') rp('c')))"),
    ("<form>a<form>b</form>c", "body(form('ab') 'c')"),
    ("<plaintext>a</plaintext>", "body(plaintext('a</plaintext>'))"),
  ])
  func closesWhatPagesLeaveOpen(_ row: (page: String, tree: String)) { #expect(body(row.page) == row.tree) }

  @Test(arguments: [
    ("<b>a<i>b</b>c</i>d", "body(b('a' i('b')) i('c') 'd')"),
    ("<b>a<p>b</b>c", "body(b('a') p(b('b') 'c'))"),
    ("<b><i><p>a</b>b</i>c", "body(b(i()) i() p(i(b('a') 'b') 'c'))"),
    ("<p><b>a<p>b</b>c", "body(p(b('a')) p(b('b') 'c'))"),
    ("<a><div><div>b</a>c", "body(a() div(a() div(a('b') 'c')))"),
    ("<b><b><b><b><p>a", "body(b(b(b(b(p('a'))))))"),
    ("<p><b><b><b><b></p>a", "body(p(b(b(b(b())))) b(b(b('a'))))"),
    ("<p><b a=1 c=2><b c=2 a=1><b a=1 c=2><b a=1 c=2></p>a", "body(p(b(b(b(b())))) b(b(b('a'))))"),
    ("<nobr>a<nobr>b", "body(nobr('a') nobr('b'))"),
    ("<b>a<object>b</b>c</object>d", "body(b('a' object('bc') 'd'))"),
  ])
  func opensFormattingAgainWhereItGoesOn(_ row: (page: String, tree: String)) { #expect(body(row.page) == row.tree) }

  @Test(arguments: [
    ("<table><tr><td>a<td>b<tr><td>c</table>d", "body(table(tbody(tr(td('a') td('b')) tr(td('c')))) 'd')"),
    ("<table>a<tr>b<td>c</td>d</table>", "body('abd' table(tbody(tr(td('c')))))"),
    ("<table> <b>a</b><tr><td>b", "body(b('a') table(' ' tbody(tr(td('b')))))"),
    ("<table><caption>a<tr><td>b", "body(table(caption('a') tbody(tr(td('b')))))"),
    ("<table><col><tr><td>a", "body(table(colgroup(col()) tbody(tr(td('a')))))"),
    ("<table><td><table><td>a</table>b", "body(table(tbody(tr(td(table(tbody(tr(td('a')))) 'b')))))"),
    ("<table><thead><tr><th>a<tbody><tr><td>b", "body(table(thead(tr(th('a'))) tbody(tr(td('b')))))"),
    ("<!doctype html><p><table><td>a", "body(p() table(tbody(tr(td('a')))))"),
    ("<p><table><td>a", "body(p(table(tbody(tr(td('a'))))))"),
    ("<table><form><input type=hidden><tr><td>a", "body(table(form() input() tbody(tr(td('a')))))"),
    ("<table><select><option>a<option>b</table>c", "body(select(option('a') option('b')) table() 'c')"),
    ("<tr><td>a</td></tr>b", "body('ab')"),
  ])
  func putsTablesRight(_ row: (page: String, tree: String)) { #expect(body(row.page) == row.tree) }

  @Test(arguments: [
    ("<svg><path/><g>a</g></svg>b", "body(svg(path() g('a')) 'b')"),
    ("<svg><g><p>a", "body(svg(g()) p('a'))"),
    ("<svg><foreignObject><p>a</p></foreignObject></svg>", "body(svg(foreignobject(p('a'))))"),
    ("<svg><title><b>a</title></svg>", "body(svg(title(b('a'))))"),
    ("<svg><![CDATA[a<b]]></svg>", "body(svg('a<b'))"),
    ("<math><mi>a<b>c</b></mi></math>d", "body(math(mi('a' b('c'))) 'd')"),
    ("<math><annotation-xml encoding=text/html><p>a", "body(math(annotation-xml(p('a'))))"),
    ("<math><annotation-xml><p>a", "body(math(annotation-xml()) p('a'))"),
    ("x<template><td>a</td></template>b", "body('x' template(td('a')) 'b')"),
    ("<select><option>a<optgroup><option>b</select>c", "body(select(option('a') optgroup(option('b'))) 'c')"),
    ("<select><div>a</div><select>b", "body(select(div('a')) 'b')"),
    ("x<noscript><b>a</b></noscript>b", "body('x' noscript(b('a')) 'b')"),
    ("<script>a<b></script><style><c></style>", "body()"),
    ("x<script>a<b></script><style><c></style>", "body('x' script('a<b>') style('<c>'))"),
  ])
  func keepsOtherLanguagesApart(_ row: (page: String, tree: String)) { #expect(body(row.page) == row.tree) }

  @Test func whatStandsBesideTheBodyHasItsPlace() {
    let page = HTMLDocument(
      Array("<!--1--><!doctype html><!--2--><title>t</title><body>a</body><!--3--></html><!--4-->b<frameset>".utf8))
    #expect(
      page.treeText == """
        | <!-- 1 -->
        | <!DOCTYPE html>
        | <!-- 2 -->
        | <html>
        |   <head>
        |     <title>
        |       "t"
        |   <body>
        |     "ab"
        |   <!-- 3 -->
        | <!-- 4 -->

        """)
  }

  @Test func aFramesetTakesTheBodysPlace() {
    let page = HTMLDocument(Array("<head></head> <frameset><frame><noframes>a</noframes>b</frameset>".utf8))
    #expect(page.body == nil)
    #expect(page.html.map { Outline(page).text(of: $0) } == "html(head() ' ' frameset(frame() noframes('a')))")
  }

  @Test(arguments: [
    ("<td>a", TagName.tr, "td('a')"), ("<td>a", .body, "'a'"), ("<li>a<li>b", .ul, "li('a') li('b')"),
    ("<b>a", .title, "'<b>a'"), ("<tr><td>a", .table, "tbody(tr(td('a')))"), ("<p>a<body><html>b", .div, "p('ab')"),
    ("a</div>b", .div, "'ab'"), ("<option>a<b>c", .select, "option('a' b('c'))"), ("<td>a", .template, "td('a')"),
  ])
  func readsFragmentsAsWithinTheirElement(_ row: (text: String, context: TagName, tree: String)) {
    let page = HTMLDocument(fragment: Array(row.text.utf8), context: row.context)
    #expect(page.children(of: .document).map { Outline(page).text(of: $0) }.joined(separator: " ") == row.tree)
  }
}

/// A tree in one line: `p('a' b('c'))`.
struct Outline {
  let page: HTMLDocument

  init(_ page: HTMLDocument) { self.page = page }

  func text(of node: HTMLDocument.Node) -> String {
    switch page.kind(node) {
    case .text:
      "'" + page.text(node).split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\\n") + "'"
    case .comment: "<!--\(page.text(node))-->"
    case .element, .document, .doctype:
      page.nameText(node) + "(" + page.children(of: node).map { text(of: $0) }.joined(separator: " ") + ")"
    }
  }
}
