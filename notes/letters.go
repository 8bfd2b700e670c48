package notes

// alphabet is what a language has beyond the letters of ASCII.
type alphabet struct {
	letters  string // in lower case, the most frequent first
	frequent int    // how many bytes of letters are the frequent ones
	alone    string // letters that make a word by themselves
	whole    bool   // no letter of ASCII is in its words
	words    string // its smallest words, where languageWords has none of it
}

// alphabetOf returns the letters of a language.
func alphabetOf(tag string) (a alphabet) {
	for i := range alphabets {
		if alphabets[i].tag == tag {
			return alphabets[i].alphabet
		}
	}
	return a
}

// alphabets are the letters of languages.
var alphabets = [...]struct {
	tag string
	alphabet
}{
	{"en", alphabet{letters: "éèïöüñçáóíäàêåøæß", frequent: 4, alone: "à"}},
	{"de", alphabet{letters: "üäößéèà", frequent: 8}},
	{"fr", alphabet{letters: "éèàêçùâîôûëïœüæÿ", frequent: 12, alone: "àô"}},
	{"es", alphabet{letters: "óáíéñúü", frequent: 12, alone: "óáéú"}},
	{"pt", alphabet{letters: "ãçáéíóêõâúôàü", frequent: 18, alone: "éàóã"}},
	{"it", alphabet{letters: "èàùòìéóîí", frequent: 10, alone: "èàé"}},
	{"nl", alphabet{letters: "ëéïöèüáóêç", frequent: 8}},
	{"sv", alphabet{letters: "åäöéü", frequent: 6, alone: "åö"}},
	{"da", alphabet{letters: "øåæéöäü", frequent: 6, alone: "åø", words: "og i det at en er til på af for med ikke den de som har et om var jeg"}},
	{"nb", alphabet{letters: "øåæéöòôêäü", frequent: 6, alone: "åø", words: "og i det at en er til på av for med ikke den de som har et om var jeg"}},
	{"fi", alphabet{letters: "äöåéšž", frequent: 4, words: "ja on ei se että oli hän mutta ovat kun niin myös kuin tai joka sen voi"}},
	{"is", alphabet{letters: "íðáéóúöþæýø", frequent: 18, alone: "áíó", words: "og að í á er sem til um við en ekki það af með var fyrir"}},
	{"et", alphabet{letters: "äõüöšž", frequent: 8, alone: "ö", words: "ja on ei et see oli ka kui oma aga või mis ta kes mida ning"}},
	{"pl", alphabet{letters: "łąęóżśćńźéü", frequent: 18, alone: "ó"}},
	{"cs", alphabet{letters: "íáěéýčžřšůúóťďňöü", frequent: 20, alone: "í", words: "a v se na je to že s z do o k i za pro by jako jsou při ve od ale nebo které podle"}},
	{"sk", alphabet{letters: "áíéčýžšúľťôóňďäĺŕěö", frequent: 20, alone: "í", words: "a v sa na je to že s z do o k aj za pre by ako sú pri vo od ale alebo ktoré podľa"}},
	{"hu", alphabet{letters: "áéóöőíüúűä", frequent: 18, alone: "éóő", words: "a az és hogy nem is egy ez meg van de csak már volt el ki mint vagy még lehet"}},
	{"ro", alphabet{letters: "ăîâşţșțé", frequent: 12, alone: "îă", words: "și şi de la în a cu nu o pe din este care un mai se sunt pentru că ca sau"}},
	{"sl", alphabet{letters: "čšžćđéüö", frequent: 6, words: "in je v na se za da so pa ki z ne o tudi po s kot bi pri ali"}},
	{"hr", alphabet{letters: "čšžćđéüö", frequent: 10, words: "i je u na se za da su ne od s o što kao koji ali po iz bi ili"}},
	{"tr", alphabet{letters: "ıüşğçöâîû", frequent: 12, words: "ve bir bu da de için ile çok ne en daha gibi olarak var ya kadar olan"}},
	{"lt", alphabet{letters: "ėšžųįūąęč", frequent: 18, alone: "į", words: "ir kad su į yra kaip iš bet o tai jo buvo ar po už dėl apie"}},
	{"lv", alphabet{letters: "āīšēņģķļžūčŗō", frequent: 18, words: "un ir ka no ar uz par kā tas bet nav to pie tika vai pēc"}},
	{"ru", alphabet{letters: "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё", frequent: 40, alone: "иваскуоя", whole: true, words: "и в не на что с по это как к а из у за для от но то же или мы они"}},
	{"uk", alphabet{letters: "оаинівтеркслдумпяьбгзчйїцхюжєщшфґ", frequent: 40, alone: "іувазяйєо", whole: true, words: "і в не на що з по це як до а із у за для від але то та або ми вони"}},
	{"bg", alphabet{letters: "аиоентрвсдлкпмзуябгъчщцжхфшйюьѝ", frequent: 40, alone: "иваскуояѝ", whole: true, words: "и в не на че с по това как до а от за да се са ще или но"}},
	{"el", alphabet{letters: "αοιετσνηυρπκμλςωθδγχφβξζψίόάέήύώϊϋΐΰ", frequent: 30, alone: "οηή", whole: true, words: "και το η ο να του της με για τα από που στο των είναι δεν"}},
	{"he", alphabet{letters: "יוהלאתרמבשענםדקפחטגצסןכךזץף", frequent: 30, whole: true, words: "של את על לא זה הוא עם כי גם או"}},
	{"ar", alphabet{letters: "الينمتروبعدهسفكقحجشطصخىةثذءئأزغضظؤإآ", frequent: 30, alone: "و", whole: true, words: "في من على أن إلى هذا التي عن مع لا ما"}},
	{"th", alphabet{letters: "านรกอ่เงวม้ยัลีตสทิคปดะแบหุ์พูใขำโจ็ชไืธึผถซศภฉณฐฎฏฝฟฮฆญฬษฤๆฯ๊๋", frequent: 90, alone: "ๆฯณ", whole: true, words: "และ ที่ ใน ของ เป็น ไม่ มี การ จะ ได้ ให้ ว่า"}},
}

// smallWords returns the smallest words of a language.
func smallWords(tag string) *Vocabulary {
	if words := alphabetOf(tag).words; words != "" {
		return NewVocabulary(words)
	}
	for _, l := range languageWords {
		if l.tag == tag {
			return NewVocabulary(l.words)
		}
	}
	return NewVocabulary()
}

// The characters that make up about half of any text in Japanese, Chinese or
// Korean, and the signs that all of them share.
const (
	commonSigns       = "、。「」『』（）・，：；！？“”‘’《》【】…—　．％"
	commonJapanese    = "日一国人年大十二本中長出三時行見月後前生五間上東四今金九入学高円子外八六下来気小七山話女北午百書先名川千水半男西電校語土木聞食車何南万毎白天母火右読友左休父雨会同事自社発者地業方新場員立開手力問代明動京目通言理体田主題意不作用度強公持野以思家世多正安院心界教文元重近考画海売知道集別物使品計死特私始朝運終台広住無真有口少町料工建空急止送切転研足究楽起着店病質待試族銀早映親験英医仕去味写字答夜音注帰古歌買悪図週室歩風紙黒花春赤青館屋色走秋夏習駅洋旅服夕借曜飲肉貸堂鳥飯勉冬昼茶弟牛魚兄犬妹姉漢"
	commonSimplified  = "的一是不了在人有我他这为之大来以个中上们到说国和地也子时道出而要于就下得可你年生自会那后能对着事其里所去行过家十用发天如然作方成者多日都三小军二无同么经法当起与好看学进种将还分此心前面又定见只主没公从性外物些等情高部点向把问本然情两间长关系现实使正理想开体动因但样机意种其工加化本合第制度提给题表次被很信度由重加并相位应新"
	commonTraditional = "的一是不了在人有我他這為之大來以個中上們到說國和地也子時道出而要於就下得可你年生自會那後能對著事其裡所去行過家十用發天如然作方成者多日都三小軍二無同麼經法當起與好看學進種將還分此心前面又定見只主沒公從性外物些等情高部點向把問本兩間長關係現實使正理想開體動因但樣機意工加化合第制度提給題表次被很信由重並相位應新"
	commonKorean      = "이다는을의에가고하지은로도기사리를한어나자그시서인아해수들있일게대라으스것보정부주장전과만원니면여구제성안습조상우유동비러공문미신모소경었오화국마위했와선단중세관무교용생치음내간거분연속개야회실발방심각같물때명적말년되행계식체입님크트드프"
)
