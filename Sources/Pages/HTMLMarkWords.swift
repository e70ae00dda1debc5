import Texts

/// The words that page makers write into `class` and `id`, by what they mean. Pairs are written as one word:
/// `articlebody` is read out of `article-body`, `article_body` and `articleBody` alike.
enum HTMLMarkWords {
  static let table = HashTable(
    words.flatMap { entry in entry.value.split(separator: " ").map { (HTMLName.hash(String($0)), entry.key) } }
      .reduce(into: [UInt64: HTMLMarks]()) { $0[$1.0, default: []].formUnion($1.1) }.map { ($0.key, $0.value) })

  private static let words: KeyValuePairs<HTMLMarks, String> = [
    .body: """
    articlebody articlecontent articletext articlecontents bodytext bodycopy bodycontent contentbody entrycontent \
    entrytext entrybody postcontent postbody posttext posttextcontent postentry storybody storycontent storytext \
    newsbody newscontent newstext blogcontent blogbody blogpost blogtext pagecontent richtext textcontent \
    maincontent fulltext articlemain articlecopy storycopy singlecontent tdpostcontent thecontent contenttext \
    articledetail newsdetail detailtext detailcontent textbody bodymain paragraphs postarticle wysiwyg \
    artikeltext artikelinhalt beitragstext articulocuerpo cuerponoticia contenido articletxt articlewrap \
    articleparagraphs sectioncontent transcript postsingle entry hentry contentarticle newsarticle \
    articlebodytext storybodycopy mainarticle articleinner
    """,
    .comments: """
    comment comments commentlist commentbox respond disqus livefyre fbcomments commentform commentsection \
    kommentar kommentare commentaires comentarios komentarze replies discussion leserkommentare commentarea \
    usercomments disqusthread commentrespond commentlists trackbacks pingbacks
    """,
    .share: """
    share shares sharing social socials sharebar sharetools socialbar addthis addtoany sharethis sharebuttons \
    sharedaddy socialshare socialmedia followus follow shariff toolbar tools sociallinks articletools \
    likes like reactions ratings rating vote votes voting bookmark bookmarks printfriendly articleactions \
    postactions sharer sns heateor ssba teilen partager compartir
    """,
    .related: """
    related relatedposts relatedarticles relatedcontent relatedstories relatedlinks relatednews similar \
    recommended recommendations recommendation recommend readmore readnext readalso seealso morefrom moreon \
    morestories morenews youmaylike youmightlike upnext nextarticle nextpost nextstory outbrain taboola zergnet \
    alsoread furtherreading othernews otherarticles morearticles crosslinks linkbox linklist suggested suggestions \
    onward yarpp jprelatedposts weiterlesen verwandte interesting moreposts contentrecommendation interlink \
    relacionadas relacionados rel keepreading inlinelinks nextup
    """,
    .popular: """
    popular mostread mostviewed mostpopular trending topstories topnews meistgelesen populaire masleidas hot \
    mostshared toparticles bestof
    """,
    .latest: "latest latestnews latestposts recent recentposts newest ticker newsticker recentarticles livefeed",
    .navigation: """
    nav navbar navigation menu breadcrumb breadcrumbs pagination pager paging pagenav postnav postnavigation \
    navlinks subnav topnav mainnav sitenav skiplink skip toc tableofcontents inhaltsverzeichnis prevnext submenu \
    megamenu hamburger navi brotkrumen sitemap langswitcher languages languageswitcher jumplinks topmenu \
    pagelinks ariane
    """,
    .footer: """
    footer foot sitefooter pagefooter footnav colophon bottombar globalfooter footerlinks fuss fusszeile footerwrap
    """,
    .sidebar: """
    sidebar aside rail rightrail leftrail sidecol sidecolumn rightcolumn rightcol leftcol leftcolumn secondary \
    seitenleiste infobox factbox marginal marginalia complementary sidenav colright
    """,
    .promotion: """
    ad ads advert adverts advertisement advertising adsense adslot adbox adunit banner promo promos promotion \
    sponsor sponsored sponsors anzeige werbung publicite publicidad reklama dfp gpt donate donation donations \
    affiliate offer offers cta calltoaction callout appeal shop buy product marketing paidcontent werbebox \
    supportus inarticlead patreon commercial spende spenden
    """,
    .newsletter: """
    newsletter newsletters subscribe subscription subscriptions signup mailchimp emailsignup optin mailinglist \
    abonnement abo newsalerts mcembedsignup feedburner
    """,
    .author: """
    author authors byline bylines authorbox authorbio authorinfo aboutauthor aboutheauthor autor autoren auteur \
    writer contributor contributors bio biography postauthor authorname vcard authoring verfasser postedby \
    entryauthor authordescription authorcard abouttheauthor signature \
    wroteby writtenby authorlink fn redakteur submitted
    """,
    .date: """
    date dates dateline datetime timestamp pubdate publishdate published posted postedon datum time postdate \
    entrydate articledate publicationdate fecha lastupdated updated lastmodified datepublished modified
    """,
    .tags: """
    tags taglist tagcloud keywords topics articletags posttags tagged tagslinks entrytags schlagworte \
    schlagwoerter etiquetas categories category categorylinks catlinks postcategories
    """,
    .caption: """
    caption captions figcaption imagecaption wpcaption photocaption captiontext mediacaption piccaption \
    bildunterschrift legende imgcaption wpcaptiontext bildtext pictext imagetext cutline videocaption imagelegend \
    gallerycaption thumbcaption imagedescription pie
    """,
    .credit: """
    credit credits copyright imagecredit photocredit source bildquelle bildnachweis quelle copyrightholder photographer imagesource
    """,
    .policy: """
    cookie cookies consent gdpr privacy policy legal disclaimer terms impressum datenschutz copyrightnotice \
    cookiebar cookiebanner cookieconsent rights onetrust dsgvo cookienotice rgpd license licence
    """,
    .hidden: "hidden dnone hide displaynone ishidden nodisplay invisible jshidden",
    .unseen: """
    visuallyhidden sronly screenreader screenreadertext assistivetext offscreen accessibility uhidden \
    accessible elementinvisible invisuel
    """,
    .dialog: "modal popup overlay lightbox dialog popover tooltip toast interstitial alertdialog paywall regwall",
    .teaser: """
    teaser teasers card cards promoitem storycard articlecard teaserlist articlelist newslist postlist listing \
    thumbnail grid carousel slider slideshow swiper slick relatedarticle headlines storylist
    """,
    .account: "login signin register registration account logon userbar anmelden loginform usermenu profile",
    .header: """
    siteheader pageheader masthead topbar globalheader branding headerwrap headertop mainheader
    """,
    .title: """
    headline title articletitle articleheadline entrytitle posttitle storytitle pagetitle headlinetitle \
    articleheader articlehead titel titulo titre storyheadline posthead
    """,
    .widget: "widget widgets widgetarea gadget weather horoscope poll quiz survey search searchform calculator",
    .contact: "contact contacts kontakt telephone address contactinfo impressumbox contactbox phone adresse",
    .media: "gallery video player videoplayer slideshow audio podcast mediaplayer photogallery imagegallery jwplayer",
    .lead: """
    lead lede standfirst intro abstract summary deck dek subtitle subheadline subhead subheading kicker excerpt \
    vorspann teasertext chapo chapeau entradilla summarytext articlesummary sapo description bajada strapline
    """,
    .meta: """
    meta metadata entrymeta postmeta articlemeta articleinfo postinfo bylinewrapper eyebrow overline dachzeile \
    articledetails pubinfo metainfo storymeta entryfooter postfooter articlefooter readtime readingtime wordcount postdetails
    """,
    .embed: "tweet twittertweet twitter instagram instagrammedia fbpost embed embedded blockembed tweettext",
  ]
}
