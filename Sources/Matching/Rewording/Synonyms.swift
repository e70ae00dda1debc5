/// Words that say nearly the same, for recognising a saying in other words. Kept small: each group is of one part of speech
/// and one register, and membership is only ever a hint among others.
enum Synonyms {
  /// The numbers of the groups that a stem belongs to.
  static func groups(of stem: UInt32) -> [UInt16] {
    let table = table
    var slot = Int(stem) & (size - 1)
    while !table[slot].groups.isEmpty {
      if table[slot].stem == stem { return table[slot].groups }
      slot = (slot + 1) & (size - 1)
    }
    return []
  }

  /// A power of two, several times as many as there are stems.
  private static let size = 8_192

  /// Open addressing with the low bits of the stem, which is a hash: every word of a stretch is asked.
  private static let table: [(stem: UInt32, groups: [UInt16])] = {
    var table: [(stem: UInt32, groups: [UInt16])] = Array(repeating: (0, []), count: size)
    for (index, line) in (lists + "," + general).split(whereSeparator: { $0 == "\n" || $0 == "," }).enumerated() {
      for word in line.split(separator: " ") {
        var unified = Array(word.utf8)
        Spelling.unify(&unified)
        let stem = Stem.of(unified)
        var slot = Int(stem) & (size - 1)
        while !table[slot].groups.isEmpty, table[slot].stem != stem { slot = (slot + 1) & (size - 1) }
        table[slot].stem = stem
        table[slot].groups.append(UInt16(index))
      }
    }
    return table
  }()

  private static let lists = """
    say state declare stress emphasize note underline underscore explain add mention remark
    car vehicle automobile
    electric electrical
    plane airplane aircraft jet
    crash accident collision
    demonstration protest rally
    demonstrator protester
    fire blaze
    church cathedral
    help assist aid support assistance
    begin start launch commence
    end finish stop cease conclude complete halt
    increase rise grow growth surge raise
    decrease fall decline drop reduce reduction cut lower
    country state nation land
    people persons population citizens inhabitants residents
    police policeman officer
    government administration cabinet authorities
    head leader chief boss chairman
    company firm enterprise business corporation
    worker employee staff
    customer client
    money funds finance financial
    big large great huge major significant considerable vast substantial
    small little minor slight
    quick fast rapid swift
    hard difficult tough complicated
    easy simple
    important significant essential crucial key vital
    serious severe grave heavy
    kill die dead death victim
    injure wound hurt
    buy purchase acquire
    sell sale
    show demonstrate indicate prove reveal
    see watch view look observe
    think believe consider opinion view
    want wish desire hope
    need require necessary necessity
    must need obliged
    try attempt seek effort endeavor strive
    get receive obtain gain
    give provide grant offer supply deliver
    take accept adopt assume
    agree accord consent
    agreement treaty deal accord pact contract
    talk negotiate negotiation discuss discussion dialogue consultation conversation
    meet meeting encounter session
    cooperate cooperation collaboration partnership interaction joint
    relation relationship ties links
    war conflict hostilities fighting
    attack strike assault raid bombing
    weapon arms
    army military troops forces armed
    soldier troops serviceman
    peace settlement
    solve resolve settle solution settlement
    problem issue question matter trouble difficulty
    reason cause ground
    result outcome consequence effect
    goal aim objective purpose target
    plan intend intention scheme
    decide decision resolve determine
    choose select pick choice
    change alter modify amend shift
    keep maintain preserve retain
    build construct erect building construction
    house home residence
    city town municipal
    region district area territory zone province
    world global international worldwide
    illness disease sick ill
    infect infection contagion case
    virus coronavirus covid corona pandemic epidemic
    hospital clinic
    doctor physician
    measure step action move
    rule regulation law norm
    ban prohibit forbid restrict restriction limit curb
    allow permit let enable
    prevent avoid avert stop
    protect defend safeguard protection defense
    safe secure security safety
    threat danger risk menace dangerous
    fear afraid worry concern anxiety
    happy glad pleased delighted
    sad sorry unfortunate regret
    answer reply respond response
    ask request call demand appeal
    ask question inquire
    claim allege assert maintain
    deny reject refuse dismiss
    blame accuse charge
    criticize criticism condemn slam
    praise welcome hail
    often frequently regular regularly
    always constantly permanently
    usually mostly mainly largely generally
    now currently present presently today moment
    soon shortly
    before prior earlier previously former
    after following later subsequently
    recent recently lately last
    again repeatedly
    whole entire all full total
    part portion share piece
    half
    many numerous several lots
    few
    number amount quantity figure
    about approximately around roughly
    almost nearly practically
    only just merely solely
    also too likewise moreover besides furthermore additionally addition
    but however although though nevertheless yet
    because since due owing
    place location site spot scene venue
    participate attend participation take part
    participant attendee visitor guest
    visit trip travel journey
    tourist tourism traveler traveller
    win victory triumph
    lose defeat loss
    beat defeat outplay overcome
    player footballer
    match game duel
    race competition contest championship
    coach trainer manager
    rival opponent competitor adversary
    team squad club side
    school university college
    pupil student
    child kid
    woman female lady
    man male guy
    mother mom mum
    father dad
    young youth
    old elderly aged
    road street way route
    weapon gun firearm
    court tribunal judge
    trial lawsuit proceedings process
    sentence verdict
    prison jail imprisonment
    crime offense criminal
    suspect suspicion
    investigate investigation probe inquiry examine
    report inform announce communicate message
    publish release issue
    newspaper daily paper media press
    spokesman spokesperson spokeswoman representative
    minister secretary
    foreign external
    domestic home internal local
    american us usa washington america
    russian moscow kremlin russia
    german germany berlin
    french france paris
    british uk britain london england
    czech czechia prague
    chinese china beijing
    european eu europe brussels
    terrorist militant extremist insurgent radical
    terrorism extremism
    moderate
    opposition opponents
    side party
    mistake error fault
    wrong incorrect false
    right correct proper true
    true real genuine
    good nice fine excellent
    bad poor terrible awful
    clear obvious evident apparent
    possible potential likely probable
    impossible unable
    ready prepared willing
    careful thorough meticulous
    attempt try endeavour
    interfere intervene meddle interference intervention
    impose force enforce
    value principle
    interest
    equal equality mutual
    fair just
    responsible responsibility accountable
    fulfill implement comply execute perform carry
    group team unit
    joint common shared mutual
    create establish form found set
    destroy ruin demolish
    damage harm
    develop development evolve
    improve improvement better enhance normalize
    continue proceed go on
    return come back
    leave depart departure exit
    arrive arrival come
    send dispatch
    use apply utilize employ
    work job labor
    pay payment
    price cost expense
    expensive costly
    cheap inexpensive
    tax duty
    budget
    election vote poll
    voter electorate
    parliament congress legislature
    party
    president
    temperature heat
    weather climate
    rain rainfall
    sea ocean
    river stream
    tree forest wood
    animal
    food meal dish
    water
    film movie picture
    music song
    book
    picture photo photograph image
    night evening
    morning
    weekend
    week
    autumn fall
    mask
    restaurant pub bar
    flat apartment
    shop store
    room chamber
    storeroom storage warehouse
    origin formation
    bomb explosive
    burn
    escape flee
    search look seek
    find discover detect
    remember recall
    forget
    understand realize grasp
    know aware knowledge
    learn study
    teach
    suppose presume assume
    expect await anticipate expectation
    wait await
    warn caution warning
    promise pledge vow commit
    sign ratify
    approve endorse ratify
    propose suggest offer proposal suggestion initiative
    recommend advise advice
    influence affect impact effect
    control check supervise monitor inspection
    manage run operate
    lead guide
    follow
    support back
    oppose resist against
    united joint
    alone lonely
    strong powerful mighty
    weak feeble
    high tall
    new novel fresh
    different various diverse distinct
    similar alike same identical
    main chief principal primary
    special particular specific
    public
    private personal
    secret confidential
    free
    wear
    speak talk
    tell
    write
    read
    live reside dwell
    die perish
    marry wedding
    """
}
