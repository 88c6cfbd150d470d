import Articles

let englishCaptures: [CaptureCase] = [
  CaptureCase(
    testDescription: "English, two places, comments that name the title",
    above: """
      The Border Courier

      Menu

      News » Business » Glass works to stay open on both banks

      Glass works to stay open on both banks

      Posted on January 9, 2018 by Owen Pryce
      """,
    body: """
      Owners and workers have agreed to keep both halves of the old glass works running for another five years.

      EASTON/WESTMERE (TRL) - The deal was signed on Monday night in a pub that stands exactly between the two towns. It saves 340 jobs and ends the longest strike that the valley can remember.

      “Nobody got what they wanted, so it must be fair,” said Gwen Harries, who spoke for the furnace crews.

      The first new order, forty thousand lamp shades, is due in March.
      """,
    below: """
      Share this:

      Twitter

      Facebook

      Related

      Strike enters its ninth week

      November 20, 2017

      In "News"

      Who invented the unbreakable jar?

      October 2, 2017

      In "History"

      Filed Under: Business, News

      Tagged With: glass, strike

      2 thoughts on “Glass works to stay open on both banks”

      Molly says:

      My grandfather worked there for thirty years and he would have signed it much sooner than they did.
      """,
    title: "Glass works to stay open on both banks", dateline: "EASTON/WESTMERE", authors: ["Owen Pryce"],
    published: "2018-01-09", language: "en", categories: ["Business", "News"], tags: ["glass", "strike"],
    related: [
      RelatedReference(title: "Strike enters its ninth week"),
      RelatedReference(title: "Who invented the unbreakable jar?"),
    ]),
  CaptureCase(
    testDescription: "English, headlines in title case that look like names",
    above: """
      The Harbour Post

      Home / News / Council Backs Plan for Floating Market

      Council Backs Plan for Floating Market

      By JOAN PETERS | Staff Writer

      Published: June 5, 2021 at 6:30 a.m. | Updated: June 6, 2021 at 9:00 a.m.

      Photo: Harbour Post archive
      """,
    body: """
      The council voted nine to four on Friday to let traders sell fish, flowers and coffee from moored barges along the old quay.

      Opponents fear the noise. Supporters say the quay has been empty since the customs house closed, and that empty places are the loudest of all at night.

      The first barges are expected in August.
      """,
    below: """
      Advertisement

      Continue reading

      More from author

      Ferry Fares Rise

      Bridge Repairs Begin on Monday After Long Delay

      Swimming Hall Opens

      Sign up for our newsletter

      Get the day's top stories in your inbox every morning.

      Copyright © 2021 The Harbour Post. All rights reserved.
      """,
    title: "Council Backs Plan for Floating Market", authors: ["JOAN PETERS"], published: "2021-06-05T06:30:00",
    language: "en", categories: ["News"],
    related: [
      RelatedReference(title: "Ferry Fares Rise"),
      RelatedReference(title: "Bridge Repairs Begin on Monday After Long Delay"),
      RelatedReference(title: "Swimming Hall Opens"),
    ]),
  CaptureCase(
    testDescription: "An article about cookies keeps its text",
    above: """
      Home

      Court strikes down hidden consent boxes

      By Alan Whitford - May 2, 2020
      """,
    body: """
      A court in the capital ruled on Thursday that websites may not hide the button that refuses cookies behind three further screens.

      The judges said we cannot continue to pretend that a visitor who clicks on the only visible button has agreed to the use of cookies.

      Publishers warned that many sites will lose income and asked for a year to adapt their pages.
      """,
    below: """
      We use cookies to improve your experience. By continuing you accept this.

      Accept

      Privacy Policy
      """,
    title: "Court strikes down hidden consent boxes", authors: ["Alan Whitford"], published: "2020-05-02",
    language: "en"),
]
