/// Words that begin sentences with a capital and are no names.
enum CommonWords {
  /// Whether `folded` is such a word.
  static func opensSentence(_ folded: String) -> Bool { all.contains(folded) }

  /// All of them, folded.
  static let all = Set(words.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init))

  private static let words = """
    the a an in on at by for from to of and but or so as if it he she they we i you this that these those there here
    his her its their our my your what who when where why how which while with without after before during since until
    because although though however moreover therefore thus then now today yesterday tomorrow also not no yes all some
    any many most much more several both each every other another such only just even still yet once twice one two
    three four five six seven eight nine ten first second third last next let please thank thanks well okay ok hello
    good dear ladies gentlemen look listen think say says said tell asked answering speaking according earlier later
    i'm i've i'd i'll we're we've we'll we'd he's she's it's that's there's here's what's who's where's let's you're you've
    they're don't can't isn't wasn't welcome joining meet unlike like mm-hmm
    critics officials experts sources analysts observers supporters opponents voters lawmakers protesters activists
    residents aides people researchers scientists economists prosecutors investigators reporters others yeah hi hey bonjour bonsoir merci hallo danke hola gracias buongiorno ciao transcript transcripts
    meanwhile instead despite asked under over between among against about into through across along toward towards
    is are was were be been being do does did have has had can could will would shall should may might must
    number question answer note read see watch photo image source related tags subject subjects topic date place time
    monday tuesday wednesday thursday friday saturday sunday january february march april june july august september
    october november december der die das ein eine und aber oder wenn wir sie er es ich nicht auch nach vor mit fur auf
    im am von zu als wie was wer wo warum dies diese dieser heute gestern le la les un une des et mais ou si nous vous
    ils elle elles il je ce cette ces dans pour avec sur est sont el los las una y pero si nosotros ellos ella yo que
    беседовал беседовала беседу записал записала подготовил подготовила interview interviewed
    как что это мы вы он она они я но и в на с по для если когда не да нет так все
    """
}
