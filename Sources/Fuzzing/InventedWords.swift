/// Pages and words of an invented world, to begin mutations with.
enum InventedWords {
  static let conference = """
    Foreign Minister Mirel Tanos: Press conference in Porto Veda
    29 December 2016

    Mirel Tanos: We have never asked for special treatment at the border, and we will not begin with it today.

    Question: Will the railway be built?

    Mirel Tanos (speaking after the Secretary of State): If the council agrees, it will be open by the end of April. \
    (Laughter.) It is not a gift, it is a duty.

    Question (addressed to Arlen Vosk): And who pays?

    To be continued...
    """

  static let story = """
    By Ada Corran, Porto Veda, 30.12.2016

    "We have never asked for special treatment," Foreign Minister Mirel Tanos said on Thursday. "We will not begin with \
    it today."

    According to Tanos, the railway “will be open … by the end of April [2017]”. ‘It is a “duty”,’ he told reporters, \
    adding that nobody wants another winter like the last one.
    """

  static let page = """
    <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Tanos: no special treatment | Meridian</title>
    <meta property="article:published_time" content="2016-12-30T09:15:00Z"><link rel="canonical" href="/a/1">
    <script type="application/ld+json">{"@type":"NewsArticle","headline":"Tanos","datePublished":"2016-12-30"}</script>
    </head><body><nav><ul><li><a href="/">Home</a></li></ul></nav><article><h1>Tanos: no special treatment</h1>
    <p class="byline">By <b>Ada Corran</b></p><time datetime="2016-12-30">30 December</time>
    <p>&ldquo;We have never asked for <i>special</i> treatment,&rdquo; Mirel Tanos said.&nbsp;It is &#8220;a duty&#x201d;.</p>
    <blockquote>Nobody wants another winter.</blockquote><figure><img alt="x"><figcaption>The pier. Photo: M. Veda
    </figcaption></figure><table><tr><td>a<td>b</table><p>Read also: <a href="/b">The pier</a></article>
    <footer>&copy; Meridian</footer><!-- end --></body></html>
    """

  static let speech = """
    We have never asked for special treatment at the border, and we will not begin with it today. The harbour of Porto \
    Veda handled 660 ships in March, twice as many as in the year before. Our fishermen know, you know, that the sea \
    does not forgive. I spoke to President Arlen Vosk on Tuesday and told him that the treaty must be signed before \
    winter. If the council agrees, the bridge at Kaldera will be open by the end of April. It is not a gift, it is a \
    duty that every neighbour owes to his neighbour.

    Some people say that the railway is too expensive. I say that a country without a railway is more expensive still. \
    We counted the empty warehouses along the northern canal, and there were forty-two of them.
    """
}
