internal import Texts

/// What a given name tells of gender: common names of English, German, French, Spanish and Slavic usage that are given to
/// one gender nearly always. Names of both (`Kelly`, `Robin`, `Andrea`, `Jean`) are left out.
package enum GivenNames {
  /// What a folded given name tells; nil where it tells nothing. O(1).
  package static func gender(_ folded: String) -> Gender? {
    guard folded.utf8.count > 1, folded.utf8.count < 16 else { return nil }
    return table[folded]
  }

  private static let table: [String: Gender] = {
    var table: [String: Gender] = [:]
    for (words, gender) in [(male, Gender.male), (female, Gender.female)] {
      for word in words.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
        table[Folding.fold(String(word))] = gender
      }
    }
    return table
  }()

  private static let male = """
    aaron abdul abdullah abraham abu adam adrian ahmad ahmed al alan albert alberto alejandro aleksandr aleksei alexander \
    alexei alfred ali allan allen alphonse alvin amir anatoly anders andre andreas andrew andrzej andy angus anthony \
    anton antonio archibald armando arnold arthur arturo august augusto austin barack barney barry bartholomew bashar ben \
    benjamin bernard bernardo bernd bernie bert bill billy bob bobby boris brad bradley brandon brendan brent brian bruce \
    bruno bryan byron caleb calvin carl carlo carlos cecil cesar charles charlie chester chris christian christoph \
    christopher chuck clarence claude claudio clifford clint clinton clyde colin conrad corey cornelius craig curt curtis \
    cyril cyrus damian damien dan daniel daniele danny dave david dean dennis denis derek derrick desmond dick dieter \
    diego dimitri dirk dmitri dmitry dominic dominik don donald doug douglas drew duane duncan dustin dwayne dwight earl ed \
    eddie edgar eduard eduardo edmund edward edwin eli elias elijah elliott elmer emil emilio emmanuel enrique eric erich erik \
    ernest ernesto ernst ethan etienne eugene evan everett felipe felix ferdinand fernando fidel floyd francesco francisco \
    franck francois frank franklin franz fred frederic frederick friedrich fritz gabriel gary gavin gene geoff geoffrey george \
    georges georg gerald gerard gerardo gerhard gert gilbert giovanni giuseppe glenn gordon graham greg gregory grigory guido \
    guillaume guillermo gunter gustav gustavo guy hal hamid hans harold harry harvey hassan hector heinrich heinz helmut henri \
    henry herbert herman hermann horst howard hubert hugh hugo humberto hussein ian ibrahim ignacio igor ilya imran irving \
    isaac ismail ivan jack jackson jacob jacques jaime jake jakob jamal james jan jared jason javier jay jed jeff jefferson \
    jeffrey jeb jeremiah jeremy jerome jerry jesse jesus jim jimmy joachim joao joaquin joe joel joey johan johann johannes \
    john johnny jon jonathan jorg jorge jose josef joseph josh joshua juan julian julien julio julius jurgen justin karl \
    keith ken kenneth kent kevin khalid khizr kirk klaus konrad konstantin kurt kyle lance larry lars laurent laurence \
    lawrence len leo leon leonard leonardo leonid leopold leroy lester lloyd lorenzo lou louis luca lucas luc luigi luis \
    luke luther mahmoud malcolm manfred manuel marc marcel marco marcos marcus mario mark markus marshall martin marvin \
    mateo mathew matt matteo matthew matthias maurice mauricio max maximilian mel melvin michael micah michal michel miguel \
    mikael mike mikhail milan miles milton mitch mitchell mitt mohamed mohammad mohammed muhammad mustafa nathan nathaniel \
    ned neil nelson newt nicholas nick nicolas nigel nikita nikolai nils noah noel norbert norman octavio oleg oliver \
    olivier omar orlando oscar osama oswald otto owen pablo paolo pascal patrick paul pavel pedro peter pete petr phil \
    philip philippe phillip pierre pieter piotr preston quentin rainer ralph ramon randall randolph raphael raul ravi ray \
    raymond reginald reince reinhard rene rex ricardo rich richard rick rob robert roberto rod roderick rodney rodrigo \
    roger roland rolf roman ron ronald ronnie rory ross roy rudolf rudolph rudy rupert russ russell ryan saddam salman sam \
    sami samuel saul scott sean sebastian serge sergei sergey sergio seth shane shaun shawn sheldon sidney siegfried simon \
    solomon spencer stan stanislav stanley stefan stephan stephane stephen steve steven stewart stuart sven sylvester tariq \
    ted terrence thaddeus theo theodore thierry thomas tim timothy tobias todd tom tommy tony travis trent trevor trey troy \
    tyler ulrich uwe vernon victor viktor vince vincent virgil vitaly vladimir wade wallace walter warren wayne werner wesley \
    wilbur wilfred wilhelm will willard william willie winston wolfgang woodrow xavier yann yasser yuri yves yusuf zachary
    """

  private static let female = """
    abigail ada adela adele adriana agatha agnes agnieszka aisha alberta alejandra alexandra alexandria alice alicia alina \
    alison allison alma althea amanda amber amelia amy ana anastasia andree angela angelica angelina anita ann anna anne \
    annabel annabelle anneliese annette annie antoinette antonia april ariana arianna arlene astrid audrey aurora barbara \
    beatrice beatriz belinda bernadette bernice bertha beth bethany betsy betty beverly bianca birgit blanche bonnie \
    brenda bridget brigitte brittany brittney camila camille candace candice carina carla carly carmen carol carole \
    caroline carolyn cassandra catalina catherine cathy cecile cecilia celeste celia charlene charlotte chelsea cherie \
    cheryl chiara christa christiane christina christine cindy claire clara clare claudia colette colleen condoleezza \
    connie constance consuelo cora cordelia corinne cornelia cristina cynthia daisy daniela danielle daphne dawn deborah \
    debbie debra deirdre delia denise diana diane dianne dolores dominique donna dora doreen doris dorothea dorothy edith \
    edna eileen elaine eleanor elena elisa elisabeth elise eliza elizabeth ella ellen elsa elsie elvira emilia emily emma \
    erica erika erin ernestine esmeralda esperanza estelle esther ethel etta eugenia eva eve evelyn fatima felicia felicity \
    fernanda fiona flora florence frances francesca francine frederica frieda gabriela gabriella gabrielle gail galina \
    gemma genevieve georgia georgina geraldine gertrude ghazala gina gisela giulia gladys gloria greta gretchen gudrun \
    guadalupe gwen gwendolyn hanna hannah harriet heather heidi heike helen helena helene helga henrietta hilary hilda \
    hillary huma ida ilona ilse imelda ina ines inga inge ingrid irene irina iris irma isabel isabella isabelle ivana ivanka \
    ivy jacqueline jana jane janet janice janine jasmine jeanette jeanine jeanne jen jenna jennifer jenny jessica jill jo \
    joan joanna joanne jocelyn jodi josefina josephine joy joyce juana juanita judith judy julia juliana julianne julie \
    juliet june justine karen karin karina karla kate katharina katharine katherine kathleen kathryn kathy katie katja \
    katrina kayla kellyanne kimberly kirsten klara kristen kristin kristina lana lara larissa latoya laura lauren laurie \
    lavinia leah leila lena leticia lidia liliana lillian lily linda lisa liz liza lois lola loretta lori lorraine louisa \
    louise lourdes lucia lucille lucinda lucy ludmila luisa luz lydia lyudmila mabel madeleine madeline mae maggie magda \
    magdalena malala malia manuela marcela marcella marcia margaret margarita margot marguerite maria mariah marianne \
    maribel marie mariel marilyn marina marisa marjorie marlene marta martha martina mary maryam matilda maureen maxine \
    megan meghan megyn melanie melania melinda melissa mercedes meredith meryl michaela michele michelle mildred millicent \
    mimi minnie mira miranda miriam moira molly mona monica monika muriel myra nadia nadine nancy naomi natalia natalie \
    natasha nathalie nellie nicola nicole nikki nina nora noreen norma octavia odette olga olivia opal ophelia oprah \
    pamela patrice patricia patsy patti paula pauline pearl peggy penelope penny petra phoebe phyllis priscilla prudence \
    rachel ramona raquel rebecca regina renata renee rhonda rita roberta rosa rosalie rosalind rosanne rosario rose \
    rosemarie rosemary rosie roxanne ruth sabina sabine sabrina sally samantha sandra sara sarah sasheer selena serena \
    sharon sheila shelley sheryl shirley siegrid silke silvia simone sofia sonia sonja sophia sophie soledad stella \
    stefanie stephanie sue susan susana susanna susanne suzanne svetlana sylvia sylvie tabitha tamara tammy tanya tara \
    tatiana teresa terri tessa thelma theresa therese tiffany tina tracey trina trudy ursula valentina valerie vanessa vera \
    verna veronica veronika vicki vicky victoria viola violet virginia vivian viviane wanda wendy whitney wilhelmina winifred \
    yolanda yulia yvette yvonne zelda zoe
    """
}
