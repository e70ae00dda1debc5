extension Synonyms {
  /// More groups, of the general vocabulary of news: written down without regard to any text, by parts of speech and stems.
  static let general = """
    abandon desert forsake, ability capability capacity skill talent, abolish scrap repeal eliminate, \
    absurd ridiculous nonsense ludicrous laughable, abuse mistreat misuse, accelerate hasten speed, \
    accept acknowledge recognize recognise admit concede, accompany escort, accurate exact precise, \
    achieve accomplish attain achievement accomplishment success, activity action operation, \
    actual real genuine, adjust adapt adaptation adjustment, adequate sufficient enough, \
    advance progress headway, advantage benefit, affair matter issue, \
    affluent rich wealthy prosperous wealth riches, afford permit, \
    afterwards later subsequently thereafter then, agenda programme program, \
    aggression aggressive hostile hostility, ally partner friend, \
    alter modify transform transformation reshape, ambition aspiration aspire, amaze astonish surprise astound, \
    ancient old historic historical, angry furious outraged anger fury rage outrage, annual yearly year, \
    annoy irritate bother disturb, appoint name nominate designate, appear seem emerge, applaud cheer clap, \
    area field sphere domain, argue contend claim argument, army military, \
    arrange organize organise arrangement, arrest detain apprehend detention custody, \
    assess evaluate judge evaluation assessment, assemble gather convene congregate, \
    assembly gathering meeting, assume suppose presume, assure guarantee reassure ensure, \
    astonishing amazing incredible unbelievable remarkable extraordinary, \
    attitude stance position standpoint approach, attract draw lure, author writer, automatic automatically, \
    average mean median, avoid evade escape dodge, award prize honour honor, aware conscious mindful, \
    back rear, balance equilibrium, bankrupt insolvent broke bankruptcy, barrier obstacle hurdle hindrance, \
    basic fundamental elementary underlying foundation basis, battle fight combat struggle clash, \
    beach coast shore, beautiful lovely pretty gorgeous handsome, behave act conduct behaviour behavior, \
    belief faith conviction, betray deceive, bill invoice, bind tie, \
    bizarre strange odd weird unusual peculiar, block obstruct hinder impede hamper, boat ship vessel, \
    border frontier boundary, bold brave courageous daring, boost strengthen reinforce bolster enhance, \
    boring dull tedious, borrow loan lend debt, bother trouble, branch sector field, \
    break violate breach infringe violation, brief short concise, bright brilliant shiny, \
    broadcast air transmit, brutal cruel savage vicious, budget spending expenditure, burden load strain, \
    bus coach, cabin hut cottage, call name term, calm quiet peaceful tranquil, campaign drive, \
    cancel scrap abort, candidate nominee contender, capable able competent, capture seize catch, care concern, \
    career profession occupation, carry transport convey, casualty victim, catastrophe disaster calamity, \
    cautious careful prudent, celebrate mark commemorate, centre middle center core heart, \
    certain sure convinced confident, chance opportunity possibility, chaos disorder turmoil mess, \
    character nature, charity donation donate contribute contribution, chat talk speak, \
    circumstance condition situation, citizen national, civilian civil, civilization culture cultural, \
    clean tidy pure, clergy priest pastor, clever smart intelligent wise, climb ascend, close shut closure, \
    close near nearby adjacent, clothes clothing garment dress, coalition alliance bloc, coincide overlap, \
    collapse crumble breakdown, collect gather accumulate, colleague coworker, column pillar, combat fight, \
    combine merge unite unify, comfort console, command order instruct, comment remark observation statement, \
    commercial business trade, commission committee panel body, common usual ordinary typical normal, \
    community society, compel force oblige coerce, compensate compensation reimburse, compete rival vie, \
    complain complaint grievance, complex complicated intricate, component element ingredient part, \
    comprise contain include consist, compromise concession, compulsory mandatory obligatory binding, \
    conceal hide disguise, concept idea notion thought, concern relate regard, concrete specific, \
    confess admit, confirm verify corroborate affirm, confuse perplex confusion, connect link join connection, \
    consequently therefore thus hence accordingly, conserve preserve protect, consistent constant steady, \
    constitute represent, construct build assemble, consume consumption, contact touch, \
    contemplate consider ponder, contest dispute challenge, contrary opposite, contribute help, \
    controversial disputed contentious controversy dispute, convict condemn sentence, convince persuade, \
    cook chef, cope manage, correct rectify fix, corrupt corruption bribery bribe graft, costume dress, \
    council board, counsel lawyer attorney advocate, count calculate compute, couple pair two, courage bravery, \
    cover include, crazy mad insane, creation establishment, creature animal, credible plausible believable, \
    crew team, crisis emergency, critical crucial decisive, crop harvest, crowd mob throng multitude, \
    crucial decisive, curious interested, currency money, cure heal treat remedy treatment, \
    custom tradition habit, cycle bicycle bike, daily everyday, damage devastate, \
    dangerous hazardous perilous risky, dark black, data information, date day, dawn sunrise, \
    deadly fatal lethal mortal, dear expensive, debate discuss discussion, deceive mislead fool cheat trick, \
    declare proclaim announce, decorate adorn, defect flaw fault, deficit shortage shortfall lack, \
    degree extent, delay postpone defer, delegate representative envoy ambassador, deliberate intentional, \
    delicate sensitive, delight joy pleasure happiness, demand insist, democracy democratic, demolish tear, \
    depend rely, deploy station, deport expel, depression recession slump downturn, descend drop, \
    describe depict portray, deserve merit, despite notwithstanding, destiny fate, detail particular, \
    deteriorate worsen, determined resolute, devastating destructive, device gadget appliance tool instrument, \
    devote dedicate, diet nutrition, differ vary difference, difficulty hardship challenge, \
    digital electronic online, diligent hardworking, dilapidated ruined, diminish shrink dwindle lessen, \
    dinner supper, direct immediate, direct steer, dirty filthy, disabled disability handicapped, \
    disagree differ disagreement, disappear vanish, disappoint disappointment letdown frustrate, \
    disclose reveal divulge, discrimination racism prejudice bias, disgrace shame, display exhibit exhibition, \
    dismiss sack fire, displace refugee migrant immigrant, dispute quarrel conflict, distance range, \
    distribute allocate share, district neighborhood neighbourhood quarter, diverse varied diversity, \
    donor contributor, doubt uncertainty suspicion, draft outline, drama play, drastic radical extreme, \
    drug medicine medication pharmaceutical, durable lasting, duty obligation responsibility task, \
    dwell inhabit, eager keen, earn make, earth planet ground soil, economy economic market, \
    educate teach school education, efficient effective productive, elect vote, eliminate remove eradicate, \
    embrace adopt, emotion feeling sentiment, emotional sentimental, emphasis stress, employ hire recruit, \
    employment job, empty vacant, encourage motivate inspire urge, enemy foe adversary, energy power, \
    engage involve, enjoy like, enormous immense tremendous gigantic massive huge, ensure secure guarantee, \
    enthusiasm passion, entire complete, entrepreneur businessman businesswoman, environment surroundings, \
    episode incident event occurrence, equip furnish, equipment gear, era age epoch period, \
    especially particularly notably, essence core, estate property, estimate guess, \
    ethical moral ethics morality, event incident, eventually finally ultimately, evidence proof, evil wicked, \
    exaggerate overstate, exam test, example instance, exceed surpass top, exception exempt, exchange swap, \
    excuse pretext, exercise training, exhausted tired weary, expand broaden widen enlarge extend, \
    expel banish, expert specialist professional, expertise knowhow, explode blow explosion blast, \
    express voice, extend prolong, exterior outside, external outside, face confront, facility plant, \
    factory plant mill, fail failure fiasco flop, faith trust confidence, false fake, \
    fame renowned famous well-known celebrated prominent, family relative kin, famine hunger starvation, \
    fan supporter follower, far distant remote, farm agriculture agricultural farmer peasant, \
    favour favor prefer preference, feature characteristic trait, fee charge, feel sense, festival celebration, \
    figure number, final last ultimate, firm solid, fix repair mend, flag banner, flood inundate, \
    flourish thrive prosper prosperity, flow stream, focus concentrate, foreigner stranger, \
    foresee predict forecast prediction, forever eternal, former ex previous, fortune luck, \
    foundation groundwork, fragile vulnerable, framework structure, fraud scam swindle, freedom liberty, \
    friendly amicable, fuel gasoline petrol, function role task, fundamental basic, funeral burial bury, \
    further additional extra another, future tomorrow, gain profit, garbage trash waste rubbish, garden yard, \
    generate produce, gentle mild soft, gift present, girl daughter, goods merchandise commodity product, \
    gradually slowly, grandmother grandma, grateful thankful thank gratitude, guarantee ensure, guard protect, \
    guideline instruction, guilty guilt, handle deal, happen occur place, harmony unity, harsh severe strict, \
    hate hatred detest loathe, healthy health fit, hear listen, heritage legacy, highway motorway freeway, \
    hint clue, holiday vacation, holy sacred, honest sincere, honour honor, \
    horrible terrible horrific dreadful, hotel accommodation inn, humanity mankind, human people, \
    humble modest, husband spouse wife, hygiene sanitary, ideal perfect, identify recognise, \
    ignore disregard neglect overlook, illegal unlawful illicit, imagine picture, \
    immediate instant immediately instantly promptly, immigration migration, immune immunity, \
    implement introduce, imply suggest, importance significance relevance, inappropriate unsuitable, \
    income revenue earnings salary wage, independence independent sovereign sovereignty autonomy, \
    individual person, industry industrial, inevitable unavoidable, infant baby newborn, influential powerful, \
    inform notify, inhabitant resident, initial first original, initially originally, initiate launch, \
    injury wound, injustice unfair unjust, innovation innovative, inspect examine, instead rather, \
    institution institute organisation organization, insufficient inadequate, insult offend, \
    integrate incorporate, intend mean, intense intensive strong, interior inside, interview conversation, \
    introduce present, invade invasion, invest investment, isolate quarantine isolation, item object thing, \
    journalist reporter correspondent, kidnap abduct, kind sort type, lack absence missing, language tongue, \
    lawmaker legislator deputy congressman, lawyer attorney, leaflet brochure, legal lawful legitimate legally, \
    legislation law statute, level standard, liberate free, loan credit, locate situated, loyal faithful, \
    luggage baggage, machine device, magazine journal, maintain uphold, majority most, manner way fashion, \
    manufacture produce produced production maker producer, mental psychological, merchant trader dealer, \
    method technique procedure, minimum least, ministry department, missile rocket, mission task, \
    mix mixture blend, modern contemporary, moment instant, monarch king queen, monitor observe, \
    monument memorial statue, mountain hill, move shift, murder homicide assassinate slaughter, \
    murderer killer, native indigenous, naval navy, negative adverse unfavourable, negotiator mediator, \
    neighbour neighbor, nervous anxious, neutral impartial, northern north, notorious infamous, nuclear atomic, \
    obviously clearly, occupy occupation, officer official, oil petroleum, oppress suppress, \
    optimistic hopeful, option alternative, origin source, outstanding excellent, owner proprietor own, \
    pain suffering suffer ache, paper document, passenger traveller, penalty fine punishment punish sanction, \
    performance show, permanent lasting, permission authorization authorisation, permission consent approval, \
    personnel staff, plenty abundant abundance, plot conspiracy, poison toxic, politics political politician, \
    poll survey, port harbour harbor, possess own, poverty poor, precious valuable, precondition prerequisite, \
    prepare preparation, pride proud, prisoner inmate detainee captive, \
    probably likely perhaps maybe possibly presumably, profound deep, project scheme, provoke trigger cause, \
    pursue chase, queue line, quiet silent, quit resign resignation, quote cite, railway railroad train rail, \
    rare uncommon, reach achieve, rebuild reconstruct restore restoration renew, recover recovery, \
    reform overhaul, refuse decline, reliable trustworthy dependable, religion religious, reluctant unwilling, \
    remain stay, remove withdraw, rent lease, repair renovate renovation, replace substitute, reputation image, \
    rescue save, research study, respect esteem, retreat withdrawal, revolt uprising rebellion riot, \
    ritual ceremony, rob robbery theft steal, rule govern, rumour rumor, rural countryside village, \
    satisfy satisfied content satisfaction, scare frighten, schedule timetable, \
    science scientific scientist researcher, shape form, shout scream yell, silly stupid foolish, single sole, \
    situation circumstances, soul spirit, southern south, spectator viewer audience, speed pace, \
    split divide division, stable stability steady, stadium arena, stage phase, storm hurricane, \
    strategy strategic, strike walkout, subject topic theme, suburb outskirts, \
    sudden suddenly abruptly unexpected unexpectedly, summarise summarize, supervise oversee, symptom sign, \
    technology technical, teenager youth, temporary provisional, tragedy tragic, trend tendency, truck lorry, \
    unemployed jobless unemployment, unfortunately sadly regrettably, useful helpful, \
    vaccine vaccinate vaccination jab inoculation, value worth, violence violent, volunteer voluntary, \
    west western, wheat grain, witness eyewitness, wonderful fantastic great marvelous superb excellent
    """
}
