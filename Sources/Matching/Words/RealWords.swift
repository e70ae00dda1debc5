/// Common English words that are one slip of the pen away from another: `county` and `country`, `trial` and `trail`. Where
/// both sides of a difference are among them, another word was written, and no slip is excused.
enum RealWords {
  static func contains(_ word: [UInt8]) -> Bool { words.contains(WordHash.of(word)) }

  private static let words: Set<UInt64> = Set(
    """
    acid acres addiction addition aid alley ally alter amid angel angle area areas arena arenas arise arises arising \
    arose arouse assert asset back backs bad bag band bar bared barred based basics basis beach beaches bear beat \
    beats bed being believers believes below belt bend bent beset best bet bets biased bid big bind bing black \
    blacks bled blind blocks blocs blow boarder body bond bonds bone boost booth booths boots border bore boring \
    borne both bother bothers bought bound bounds bow boy brag braking brand breach breaches breadth breaking breath \
    bring brother brothers brought bury bus busy buy buys camp camps campus cap card cards cared cares cars case \
    cases cash cast casts casual causal cause causes cease choose chose clash clause clauses cleaning cleansing \
    coast coasts coin cold coma comma compete competing complaint complete completing compliant con contact contacts \
    continent continents contingent contingents contract contracts convert cops corps cost costs could counties \
    countries country county coups course coursed covert crash cries crimes crises crops cure curse cursed curve dad \
    dairy daring darling dawn dead decent defect defied defies defined defines deflect deleted depleted deprive \
    deprived depriving derive derived derives deriving descent desert dessert diary did die died dime diner dinner \
    dire divided dividend donor donors door doors drawn drive drivers drives driving ease east eat ensuing ensuring \
    envoy envy erase eternal ethic ethnic exciting exert exist exit exiting expert external fact faction failed \
    failing fair far farther fast fat father fear feat fed fee feed feeds feels fees few fiction field fight filed \
    filing filled filling flat fled flee flew flight flood floods foe food foods for force fore forge form forms \
    forth forum forums found founded founding four fourth fraction free freed freeing freezing freight friction \
    fright from fund funded funding gain gaps gas gave gays grain grave guess guests had halt halted hand handed \
    handing handled handling hard has haste hat hate hated hates hatred hats haven havens haves head hear heard \
    heart heat heaven her his hits honestly honesty hoping hopping host hot ideals ideas immoral immorality immortal \
    immortality imprudent impudent indicated indicted infect inflect kid kids kind kinds lady lair last later latter \
    launch lawyer lay layer laying lead lean leaning learn learning least led left lend lent lest let lets liar lie \
    lied lies life like liked likes liking line lined lines linked linking live lived lives loose lose losers loses \
    loss losses lost lot lots lunch lying main makers makes making man manufacturers manufactures many marital \
    marking marry martial mary match math may meal mean meant meat medal meet men mental met metal mid mind miners \
    mines minister ministers minster minsters month morality morning mortality moth mourning move movie naive native \
    net next noise nose nothing noting nuclear officers offices once one owed owned pace pain pan panning partly \
    party pay payer paying pays peace petty phase phases phrase phrases pilot pilots place plain plan planed planes \
    planet planned planning plans plant plants play player playing plays plot plots poised posed posted pray prayer \
    praying pre preclude predicated predicted prelude pretty producers produces proper prosper providers provides \
    pubic public pure quiet quit quite raging rain raise raises raising rally ran ranging read really red reign \
    relay relied rely repeal repel replied reply resign ridding riding rig ring rise rises rising risking ruin ruins \
    rulers rules run runs sacred sad said sake sale salve same sand sat save saves say saying says scale scarce \
    scare scared seal seas seat seats sect seed seeds seeing seeking seeks seems seen sees seize seized self sell \
    send sending sends sent set sets setting settling seven shake shale shame shelf shine shoes shoot shores short \
    shot shout show showing shown shut sick side sight sign silver sin since sine sing sir sit site sites sits size \
    sized skin slave slaves slide slight sliver slow slowing snake snow soar solar sold sole solid solve son soon \
    sort sorts sow sowing sown speed spell spend spending spends spent spin spine spite sport sports spot spots \
    stairs stake stand stars started starting starts stated stating statue stature statute stay staying stays steal \
    steep step stick stir stole stores stories struck stuck suck sue sued suing suit suits suppliers supplies sure \
    surge sweat swing taker taking talking tank tanker tanks tap tapped tarder teach teachers teaches tech ten tend \
    tends tens thank thanks then there thorough though thread threat threats three through thrust thugs thus tide \
    tie tied ties time times tip tire tired tons topical tough towns trader trail trains trans trap trapped tread \
    treat treats tree trend trends trial tribal tribes tried tries trip tropical truce true trust unclear unfit unit \
    united unites units untied used users uses using vain van vice voice voters votes waking walking war wars was \
    ways wear were what wheat where winds wins won word words world worlds worn writers writes
    """.split(separator: " ").map { WordHash.of(String($0)) })
}
