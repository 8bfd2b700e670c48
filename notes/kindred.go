package notes

import "strings"

// The letters by which languages of one script are told apart, each of them
// written in some of those languages and not in the others.
const (
	russianLetters    = "ыэё"
	ukrainianLetters  = "іїєґ"
	belarusianLetters = "ў"
	serbianLetters    = "јљњћђџ"
	macedonianLetters = "ѓќѕ"
	bulgarianLetters  = "ъ" // rare in Russian, which has more of its own
	// Commonest characters that were simplified, and what they were before.
	simplifiedHan  = "这们来说时会对个国为与学发经过机开关问题设计实现还没无从数据网应当让"
	traditionalHan = "這們來說時會對個國為與學發經過機開關問題設計實現還沒無從數據網應當讓"
	// Letters of those that are written in Arabic ones.
	arabicLetters  = "يكةىإأ"
	persianLetters = "یکپچژگ" // Urdu has them too
	urduLetters    = "ٹڈڑںےہھ"
)

// Small words by which languages in Devanagari are told apart.
var (
	hindiWords   = wordSet("है हैं था थे थी में और के की का ने से नहीं लिए यह वह इस भी कि किया हुआ करने")
	marathiWords = wordSet("आहे आहेत आणि नाही होते होता मध्ये च्या हे ही हा या ते साठी करून")
	nepaliWords  = wordSet("छ छन् छैन र मा यो यस पनि गर्न गर्ने भएको लागि हुन्छ तर गरे")
)

// kindred counts the letters that tell languages of one script apart.
type kindred struct {
	russian, ukrainian, belarusian, serbian, macedonian, bulgarian int
	simplified, traditional                                        int
	arabic, persian, urdu                                          int
	hindi, marathi, nepali                                         int
}

// add adds what was counted elsewhere.
func (k *kindred) add(o *kindred) {
	k.russian += o.russian
	k.ukrainian += o.ukrainian
	k.belarusian += o.belarusian
	k.serbian += o.serbian
	k.macedonian += o.macedonian
	k.bulgarian += o.bulgarian
	k.simplified += o.simplified
	k.traditional += o.traditional
	k.arabic += o.arabic
	k.persian += o.persian
	k.urdu += o.urdu
	k.hindi += o.hindi
	k.marathi += o.marathi
	k.nepali += o.nepali
}

// word counts a word of those in Devanagari.
func (k *kindred) word(w string) {
	switch {
	case hindiWords(w):
		k.hindi++
	case marathiWords(w):
		k.marathi++
	case nepaliWords(w):
		k.nepali++
	}
}

// letter counts a letter, in lower case, of the script that tag stands for, as
// scriptOf gives it.
func (k *kindred) letter(r rune, tag string) {
	switch tag {
	case "ru":
		k.cyrillic(r)
	case "zh":
		k.han(r)
	case "ar":
		k.ofArabic(r)
	}
}

// ofArabic counts an Arabic letter.
func (k *kindred) ofArabic(r rune) {
	switch {
	case strings.ContainsRune(arabicLetters, r):
		k.arabic++
	case strings.ContainsRune(urduLetters, r):
		k.urdu++
	case strings.ContainsRune(persianLetters, r):
		k.persian++
	}
}

// cyrillic counts a Cyrillic letter, in lower case.
func (k *kindred) cyrillic(r rune) {
	if 'а' <= r && r <= 'я' && r != 'ъ' && r != 'ы' && r != 'э' {
		return // they all have it
	}
	for _, l := range [...]struct {
		letters string
		n       *int
	}{
		{russianLetters, &k.russian}, {ukrainianLetters, &k.ukrainian}, {belarusianLetters, &k.belarusian},
		{serbianLetters, &k.serbian}, {macedonianLetters, &k.macedonian}, {bulgarianLetters, &k.bulgarian},
	} {
		if strings.ContainsRune(l.letters, r) {
			*l.n++
		}
	}
}

// han counts a Chinese character.
func (k *kindred) han(r rune) {
	switch {
	case strings.ContainsRune(simplifiedHan, r) && !strings.ContainsRune(traditionalHan, r):
		k.simplified++
	case strings.ContainsRune(traditionalHan, r) && !strings.ContainsRune(simplifiedHan, r):
		k.traditional++
	}
}

// settle returns the language of a text in a script that was taken for that of
// tag; "" where its words do not tell.
func (k *kindred) settle(tag string) string {
	switch {
	case tag == "zh" && k.traditional > 2*k.simplified:
		return "zh-Hant"
	case tag == "hi":
		return k.ofDevanagari()
	case tag == "ar" && k.urdu > 0 && k.urdu*4 > k.persian && k.urdu+k.persian > k.arabic:
		return "ur"
	case tag == "ar" && k.persian > k.arabic:
		return "fa"
	case tag != "ru":
	case k.belarusian > 0 && k.belarusian*20 > k.russian && k.ukrainian > 0:
		return "be" // has "ы" and "і" besides
	case k.ukrainian > 2*k.russian:
		return "uk"
	case k.macedonian > 0 && k.macedonian*4 > k.serbian && k.russian == 0:
		return "mk" // has "ј", "љ", "њ" and "џ" as well
	case k.serbian > 2*k.russian:
		return "sr"
	case k.bulgarian > 2 && k.bulgarian > 4*k.russian:
		return "bg"
	}
	return tag
}

// ofDevanagari returns the language of a text in Devanagari, "" where too few words
// tell it.
func (k *kindred) ofDevanagari() string {
	const enough = 2
	switch {
	case k.hindi >= enough && k.hindi > 2*max(k.marathi, k.nepali):
		return "hi"
	case k.marathi >= enough && k.marathi > 2*max(k.hindi, k.nepali):
		return "mr"
	case k.nepali >= enough && k.nepali > 2*max(k.hindi, k.marathi):
		return "ne"
	}
	return ""
}
