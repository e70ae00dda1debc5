internal import Texts

/// Places that speak for a state: countries, capitals, seats of government. Data; further places are recognised by
/// the words around them.
enum Places {
  /// Whether `folded` is a country, a capital or a seat of government.
  static func isKnown(_ folded: String) -> Bool { all.contains(folded) }

  /// All of them, folded.
  static let all: Set<String> = Set(
    (countries + capitals).split(separator: ",").map { Folding.fold(String($0)) })

  private static let countries = """
    afghanistan,lanka,albania,algeria,america,angola,argentina,armenia,australia,austria,azerbaijan,bahrain,bangladesh,\
    belarus,belgium,bolivia,bosnia,brazil,britain,bulgaria,burma,cambodia,cameroon,canada,chad,chile,china,colombia,\
    croatia,cuba,cyprus,czechia,denmark,egypt,england,eritrea,estonia,ethiopia,europe,finland,france,georgia,germany,\
    ghana,greece,guatemala,haiti,honduras,hungary,iceland,india,indonesia,iran,iraq,ireland,israel,italy,japan,jordan,\
    kazakhstan,kenya,kosovo,kuwait,kyrgyzstan,laos,latvia,lebanon,libya,lithuania,luxembourg,macedonia,malaysia,mali,\
    malta,mexico,moldova,mongolia,montenegro,morocco,mozambique,myanmar,namibia,nepal,netherlands,nicaragua,niger,\
    nigeria,norway,oman,pakistan,palestine,panama,paraguay,peru,philippines,poland,portugal,qatar,romania,russia,\
    rwanda,scotland,senegal,serbia,singapore,slovakia,slovenia,somalia,spain,sudan,sweden,switzerland,syria,taiwan,\
    tajikistan,tanzania,thailand,tunisia,turkey,turkmenistan,uganda,ukraine,uruguay,uzbekistan,venezuela,vietnam,\
    wales,yemen,zambia,zimbabwe,us,u.s,u.s.,usa,uk,u.k,u.k.,uae,eu,deutschland,russland,frankreich,россия,сша,\
    allemagne,russie,etats-unis,alemania,rusia,espana
    """
  private static let capitals = """
    ,abuja,algiers,amman,ankara,astana,athens,baghdad,baku,bangkok,beijing,beirut,belgrade,berlin,bern,brasilia,\
    bratislava,brussels,bucharest,budapest,cairo,canberra,caracas,colombo,copenhagen,crimea,damascus,dhaka,doha,dublin,\
    geneva,hanoi,havana,helsinki,islamabad,jakarta,jerusalem,kabul,kathmandu,khartoum,kiev,kremlin,kyiv,lima,lisbon,\
    london,madrid,manila,minsk,moscow,nairobi,nicosia,oslo,ottawa,paris,prague,pretoria,pyongyang,riga,riyadh,rome,\
    sarajevo,seoul,skopje,sofia,stockholm,tallinn,tashkent,tbilisi,tehran,tokyo,tripoli,tunis,ulaanbaatar,vienna,\
    vilnius,warsaw,washington,yerevan,zagreb,moskau,bruxelles,moscou,москва,вашингтон
    """
}
