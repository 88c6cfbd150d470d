/// Words of classes and ids, with what they say. "a-b" stands for two words side by side in one name: "aB", "a_b";
/// "=a" for a name that is nothing but the word.
let classWords: [(hints: ClassHints, words: String)] = [
  (
    .body,
    """
    articlebody article-body storybody story-body postbody post-body entry-content post-content article-content
    story-content entry-body article-text articletext story-text post-text body-content content-body bodytext
    body-text articlecontent postcontent entrycontent article-copy body-copy bodycopy main-text news-text news-content
    news-body newsbody blog-content blogpost-body rich-text richtext page-content content-text contenttext
    article-main articlemain blog-body story-main text-content wysiwyg mw-content content-article artikel-body
    artikeltext contenu-article corps-article markdown-body reading-content single-content detail-text detail-content
    maintext article-story content-main paywall-content beitrag-text texto-noticia nota-texto
    """
  ),
  (.article, "article story post entry hentry main content blogpost artikel beitrag noticia nota news"),
  (
    .comments,
    """
    comment comments commentlist respond disqus replies discussion comment-list commentform livefyre reactions
    kommentar kommentare commentaires comentarios reacties commenting commentary-box fb-comments responses
    """
  ),
  (
    .related,
    """
    related relateds relatedposts relatedarticles related-posts related-articles related-content yarpp jp-relatedposts
    recommended recommendation recommendations recommend recirc recirculation read-next readnext up-next next-up
    you-may more-from morefrom more-stories more-news see-also also-read read-also read-more readmore most-popular
    mostpopular mostread most-read most-viewed trending popular popular-posts outbrain taboola zergnet revcontent
    td-block-related related-links related-stories similar teaser teasers promo promos promo-list further-reading
    suggested
    suggestions top-stories latest-news recent-posts other-news more-articles related-topics latest-posts
    latest-articles article-list articlelist post-list linklist link-list links-list weiterlesen lireaussi
    lire-aussi leia-mais nextstory next-story next-post next-posts interesting-articles leer-mas morestories
    seealso inline-related ver-tambien crosslink crosslinks
    """
  ),
  (
    .share,
    """
    share shares sharing sharedaddy sharebar sharethis addthis addtoany social socials social-links social-media
    socialmedia socialshare sharebuttons share-buttons social-share sharetools follow-us followus follow shariff
    print-link printfriendly article-tools articletools story-tools toolbox like-button ssba a2a heateor
    sociable post-ratings star-rating
    """
  ),
  (
    .newsletter,
    """
    newsletter newsletters news-letter signup sign-up subscribe subscription mailchimp mailinglist mailing-list
    subscribe-form
    mc-embed optin opt-in email-signup nl-signup get-updates convertkit
    """
  ),
  (
    .authorBox,
    """
    author-bio authorbio author-box authorbox author-info authorinfo about-author abouttheauthor about-the author-card
    author-profile author-description bio biography authordescription post-author-box author-details author-block
    author-about contributor-bio writer-bio user-bio autorbox autor-box author-container entry-author-info
    saboxplugin molongui author-section
    """
  ),
  (
    .byline,
    """
    byline bylines author authors post-author entry-author article-author authorname author-name writer autor auteur
    autore auteurs autoren autores autori redakteur written-by wrote-by posted-by credits-author story-author
    contributor contributors vcard by-line
    """
  ),
  (
    .tags,
    """
    tags taglist tag-list tags-list tag-links taglinks tagcloud tag-cloud post-tags entry-tags article-tags keywords
    hashtags topics article-topics story-tags tag-cloud tagged schlagworte
    """
  ),
  (
    .navigation,
    """
    nav navigation navbar menu menus submenu breadcrumb breadcrumbs crumbs post-navigation navlinks nav-links
    post-nav navmenu topnav topbar skip-link skiplink skip-links subnav sitenav mainnav main-nav megamenu hamburger
    prev-next next-prev nav-previous nav-next backlink back-top backtotop back-link
    """
  ),
  (.pagination, "pagination pager page-links pagelinks paging paginator wp-pagenavi pagenavi page-numbers"),
  (
    .sidebar,
    """
    sidebar side-bar rail right-rail rightrail left-rail aside widget-area secondary sidecol
    right-column rightcol side-column rightcolumn right-col left-column leftcol infobox-side complementary
    """
  ),
  (.footer, "footer foot colophon copyright page-footer site-footer bottom-bar footnote-bar legal"),
  (.header, "header masthead banner site-header page-header topheader"),
  (
    .advertisement,
    """
    ad ads advert adverts advertisement advertising adslot ad-slot adsense adbox ad-container adcontainer ad-wrapper
    dfp gpt sponsor sponsored sponsors sponsorship promo-box promobox affiliate affiliates banner-ad commercial anzeige
    werbung publicidad publicite pub promoted promotion buy-box buybox product-box adunit ad-unit advertorial-label
    donate donation donations support-us cta call-to callout-cta shop store coupon deals paid-content
    """
  ),
  (.consent, "cookie cookies gdpr consent privacy-notice cookie-notice cookiebar cookie-banner ccpa onetrust"),
  (
    .caption,
    """
    caption captions wp-caption-text figcaption image-caption photo-caption img-caption credit credits photo-credit
    image-credit photocredit photocaption imagecaption picture-caption media-caption bildunterschrift legend
    copyright-notice image-description image-desc photographer caption-text img-credit bu-text
    gallery galleries slideshow carousel slider slick swiper lightbox
    """
  ),
  (.popup, "popup pop-up modal overlay lightbox dialog interstitial toast tooltip dropdown notification alert-bar"),
  (
    .unseen,
    """
    linenumber line-number lineno linenos
    =hidden =invisible =hide =is-hidden =d-none =offscreen visuallyhidden visually-hidden sr-only screen-reader
    screenreader snippet-hidden printonly noshow display-none element-invisible a11y-hidden =print-only
    """
  ),
  (
    .login,
    """
    login log-in signin sign-in register registration paywall regwall subscriber-only subscribe-wall piano
    account-box metered
    """
  ),
  (
    .meta,
    """
    meta metadata post-meta entry-meta article-meta byline-date post-info entry-info article-info story-meta
    postmetadata post-data postmeta entrymeta metainfo article-details post-details reading-time readtime read-time
    timetoread article-metadata
    """
  ),
  (
    .date,
    """
    date dates datetime pubdate publish-date published publication-date timestamp time post-date entry-date
    article-date postdate posted-on postedon datum fecha date-published updated story-date published-on created
    """
  ),
  (
    .title,
    """
    title headline entry-title post-title article-title headline-title story-title posttitle article-headline
    articletitle heading page-title titre titulo titel
    """
  ),
  (
    .deck,
    """
    deck dek subtitle sub-title standfirst summary subheadline sub-headline strapline chapo bajada entradilla
    article-summary lede excerpt lead leadtext lead-text intro introduction teasertext vorspann chapeau preamble ingress
    lead-paragraph article-lead article-intro entry-summary occhiello sommario abstract description perex anleser
    """
  ),
  (.disclaimer, "disclaimer disclosure boilerplate legal-text disclosures about-us risk-warning"),
  (.player, "player video-player audio-player jwplayer videoplayer brightcove podcast-player video-js embed-player"),
  (
    .category, "category categories section-name kicker rubric rubrik eyebrow cat-links catlinks overline section-label"
  ),
  (.pullQuote, "pullquote pull-quote pulled-quote pull-right-quote blockquote-pull"),
  (.contents, "toc table-of tableofcontents toc-container ez-toc contents-list"),
  (.correction, "correction corrections editors-note editor-note"),
]
