package notes

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"gloss/model"
)

// SpeakersOf returns the people that a talk's title names as its speakers, in
// the notations "Title (Speaker)", "Title – Speaker", "Title by Speaker",
// "Title | Speaker", "Speaker – Title", "Speaker: Title" and "@handle". It is
// careful: nil where the words may be something else than a name.
func SpeakersOf(title string) []string {
	title = strings.TrimSpace(title)
	if len(title) > 300 {
		return nil
	}
	if _, inner, ok := closeBracket(title); ok {
		if list := bracketed(inner); list != nil {
			return list
		}
	}
	// Behind the last six stand things too: "with Apache Kafka".
	for k, sign := range [...]string{" – ", " — ", " -- ", " - ", " | ", " by ", " w/ ", " with ", " von ", " par ", " por ", " mit ", " avec "} {
		i := lastIndex(title, sign)
		if i <= 0 {
			continue
		}
		if list := employed(title[i+len(sign):]); list != nil && (k < 7 || givenName(list[0])) {
			return list
		}
	}
	for _, sign := range [...]string{": ", " – ", " — ", " -- ", " - ", " | "} {
		if i := strings.Index(title, sign); i > 0 && givenName(title[:i]) {
			if list := employed(title[:i]); list != nil {
				return list
			}
		}
	}
	return handles(title)
}

// bracketed reads the names in a bracket at the end of a title. An employer may
// follow a name that is one without doubt.
func bracketed(s string) []string {
	if list := names(s); list != nil {
		return list
	}
	if strings.HasSuffix(s, "さん") || strings.HasSuffix(s, "氏") {
		return []string{s}
	}
	if name, _, ok := strings.Cut(s, ", "); ok && givenName(name) && IsPerson(name) {
		return []string{name}
	}
	return nil
}

// employed reads names, with or without the firm behind them: "Ada Lovelace",
// "Ada Lovelace (ACME)", "Ada Lovelace, ACME".
func employed(s string) []string {
	if list := names(s); list != nil {
		return list
	}
	if head, inner, ok := closeBracket(s); ok && !strings.ContainsAny(inner, "()") {
		return names(strings.TrimSpace(head))
	}
	if name, firm, ok := strings.Cut(s, ", "); ok && len(strings.Fields(firm)) <= 4 && givenName(name) && IsPerson(name) {
		return []string{name}
	}
	return nil
}

// handles returns the names with an at sign in a title. Words that programs
// write so are none.
func handles(title string) []string {
	if strings.IndexByte(title, '@') < 0 {
		return nil
	}
	var list []string
	for _, w := range strings.Fields(title) {
		w = strings.TrimLeft(w, "([")
		if !strings.HasPrefix(w, "@") {
			continue
		}
		w = strings.TrimSuffix(strings.TrimSuffix(strings.Trim(w, "(),;:.]"), "’s"), "'s")
		if len(w) > 2 && !atWords(strings.ToLower(w[1:])) && !strings.ContainsAny(w[1:], "@/()<>=\"'{}") {
			list = append(list, w)
		}
	}
	return list
}

var atWords = wordSet("media property override import font-face keyframes staticmethod classmethod autowired param return returns deprecated dataclass decorator " +
	"decorators supports layer container test component entity inject bean extend include mixin page charset namespace state observable published main " +
	"home work all here everyone channel nullable nonnull id version ts-ignore ts-expect-error types")

// IsPerson reports whether s looks like the name of one person: two to four
// capitalized words, with a title or particles between them, that are no
// ordinary words.
func IsPerson(s string) bool {
	words, capital := 0, 0
	last := ""
	for w := range strings.FieldsSeq(s) {
		if words == 0 && honorific(w) {
			continue
		}
		words++
		switch {
		case words > 4:
			return false
		case particle(w):
		case nameWord(w):
			capital++
		default:
			return false
		}
		last = w
	}
	return capital >= 2 && !particle(last)
}

func names(s string) []string {
	if len(s) > 200 {
		return nil
	}
	one := strings.TrimSpace(s)
	if first, _, _ := strings.Cut(one, " "); !unicode.IsUpper(firstRune(first)) && !strings.HasPrefix(first, "@") && !particle(first) {
		return nil // neither a name nor several
	}
	if IsPerson(one) {
		return []string{one}
	}
	var list []string
	for _, part := range strings.Split(nameSigns.Replace(s), ",") {
		part = strings.TrimSpace(part)
		if strings.HasPrefix(part, "@") && len(part) > 2 && !strings.ContainsAny(part, " \t") {
			list = append(list, part)
			continue
		}
		if !IsPerson(part) {
			return nil
		}
		list = append(list, part)
	}
	return list
}

// nameSigns makes commas of all that stands between names.
var nameSigns = strings.NewReplacer(" and ", ",", ", and ", ",", " & ", ",", ";", ",", "/", ",", " und ", ",", " et ", ",", " y ", ",", " e ", ",", " en ", ",", " и ", ",", " oraz ", ",", "、", ",", "・", ",")

func honorific(w string) bool {
	switch strings.TrimSuffix(w, ".") {
	case "Dr", "Prof", "Mr", "Mrs", "Ms", "Sir", "Rev", "Herr", "Frau", "Mme", "M":
		return true
	}
	return false
}

func particle(w string) bool {
	switch w {
	case "van", "von", "de", "der", "den", "da", "di", "du", "le", "la", "bin", "al", "el", "dos", "ten", "zu", "ter", "del":
		return true
	}
	return false
}

// nameWord reports whether w may be part of a name: a capital, then small
// letters (Mc, O’ and hyphens allowed), or an initial. Endings that names
// seldom have, and words usual in titles, are refused.
func nameWord(w string) bool {
	first, size := utf8.DecodeRuneInString(w)
	if !unicode.IsUpper(first) {
		return false
	}
	rest := w[size:]
	if rest == "" || rest == "." {
		return true
	}
	small, capitals := 0, 0
	for _, r := range rest {
		switch {
		case unicode.IsLower(r):
			small++
		case unicode.IsUpper(r):
			capitals++
		case r == '-', r == '’', r == '\'', r == '.', unicode.Is(unicode.Mn, r):
		default:
			return false
		}
	}
	if small == 0 {
		return false
	}
	low := w
	if capitals > 0 {
		low = strings.ToLower(w)
	}
	for _, end := range endingsOfThings(low[len(low)-1]) {
		if len(low) > len(end)+2 && strings.HasSuffix(low, end) {
			return false
		}
	}
	return !titleWords(low)
}

// endingsOfThings returns the endings that names of people seldom have, of those
// whose last letter is that one.
func endingsOfThings(last byte) []string {
	switch last {
	case 'g':
		return endingsInG
	case 'e':
		return endingsInE
	case 's':
		return endingsInS
	case 'y', 'n', 't', 'k', 'm', 'l':
		return endingsInOthers
	}
	return nil
}

var (
	endingsInG      = []string{"ing"}
	endingsInE      = []string{"ware", "ture", "ance", "ence", "able"}
	endingsInS      = []string{"ness", "ics", "works", "ings", "tions", "ments", "ies"}
	endingsInOthers = []string{"tion", "ment", "ity", "work", "ology", "ism", "ful", "graphy"}
)

var titleWords = foldedSet("part session room hall day keynote lightning talk talks track workshop tutorial project panel the a an of in on for with and or to from " +
	"intro introduction overview data code web cloud open source software system systems network networks design api apis app apps deep machine neural big fast new old next " +
	"first last best good bad great real time live state art future past world team group lab labs inc corp company university institute foundation center centre " +
	"january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday " +
	"version beta alpha release demo slides video notes questions answers summary conclusion conclusions chapter section appendix main stage morning afternoon " +
	"evening lunch break coffee dinner party welcome closing opening remarks north south east west")

// givenName reports whether the first word is one of the commonest given names.
// "Ada Lovelace: Notes" is told from "Data Science: Notes" by it.
func givenName(s string) bool {
	first, _, _ := strings.Cut(strings.TrimSpace(s), " ")
	return givenNames(strings.ToLower(first))
}

var givenNames = wordSet("aaron adam adrian alan albert alejandro alex alexander alexandra alexis alice alison allison amanda amy ana andrea andreas andrei andrew andy angela anita ann anna anne " +
	"anthony antonio armin arthur ashley barbara ben benjamin bernd beth bill bjarne bob boris brad brandon brenda brett brian bruce bryan carl carla carlos carol caroline catherine charles charlie chris christian " +
	"christina christine christoph christopher cindy claire clara claudia colin craig cynthia dan daniel daniela dave david dean deborah denis dennis diana diane diego dirk dmitry don donald dorothy doug " +
	"douglas ed eduardo edward elena elizabeth ellen emily emma eric erica erik ernst esther ethan eva evan felix fernando florian frances francisco frank franz fred gabriel gary george gerald gerhard giovanni " +
	"glenn grace graham greg gregory guido guy hannah hans harald harry heather heidi helen helena henrik henry holger howard hugo ian igor ilya ingo irene isaac ivan jack jacob jake jakob james jan jane janet " +
	"jason jay jean jeff jeffrey jen jennifer jens jeremy jerry jesse jessica jill jim joan joe joel johan johannes john jon jonas jonathan jordan jorge jose josef joseph josh joshua juan judith julia julian " +
	"julie jürgen karen karin karl kate katherine kathleen kathy katie keith kelly ken kenneth kent kevin kim klaus kristen kurt kyle lars laura lauren leo leon leslie linda lisa lorenzo louis lucas lucy luis luke " +
	"lynn marc marco marcus margaret maria marie mario mark markus martha martin mary mathias matt matthew matthias maurice max megan melissa michael michel michelle miguel mike mikhail mitchell monica nancy nat " +
	"natalie nathan neil nicholas nick nicolas nicole nikolai nina noah norbert olaf oleg oliver olivia oscar otto pablo pamela pascal pat patricia patrick paul paula pedro peter phil philip philipp pierre rachel " +
	"rafael ralf ralph ray raymond rebecca rené ricardo rich richard rob robert roberto robin rod roger roland ron ronald rosa ross roy russell ruth ryan sally sam samantha samuel sandra sara sarah scott sean " +
	"sebastian sergey sharon shawn simon sofia sonia sophia sophie stefan stephan stephanie stephen steve steven stuart sue susan sven sylvia tanya ted teresa terry theo theodore theresa thomas tim timothy tina " +
	"tobias todd tom tony tracy travis ulrich ursula uwe valentina vanessa vera veronica victor victoria vincent virginia vladimir walter wanda wendy werner wes will william wolfgang yuri yvonne zach zoe")

// IsGap reports whether a line says that the writer missed a passage: "–missed
// one–", "(I missed the rest)", "[verpasst]". A mere sentence about missing
// something is none.
func IsGap(text string) bool {
	if len(text) > 90 || !mayOpenGap(text) || !maySayGap(text) {
		return false
	}
	core := strings.Trim(strings.TrimSpace(text), " –—-*_[]()<>….~:;/'’=")
	marked := false
	if r, _ := utf8.DecodeRuneInString(strings.TrimSpace(text)); strings.ContainsRune("–—-*[(<…~", r) {
		marked = true
	}
	words := strings.Fields(strings.ToLower(core))
	if len(words) == 0 || len(words) > 8 {
		return false
	}
	low := strings.Join(words, " ")
	for _, own := range []string{"i missed ", "i've missed ", "i’ve missed ", "missed one", "missed some", "missed the rest", "missed the start", "missed the beginning", "missed a few", "missed this", "missed it",
		"didn't catch", "didn’t catch", "couldn't follow", "couldn’t follow", "nicht mitbekommen", "hab ich verpasst", "ich habe verpasst", "j'ai raté", "j’ai raté", "j'ai manqué", "me perdí", "me lo perdí"} {
		if strings.HasPrefix(low, own) || low == strings.TrimSpace(own) {
			return true
		}
	}
	if !marked {
		return false
	}
	for _, w := range words {
		switch strings.Trim(w, ".,!?:;–—-") {
		case "missed", "missing", "verpasst", "fehlt", "raté", "manqué", "perdido", "gemist", "пропустил", "пропустила", "пропущено":
			return true
		}
	}
	return false
}

// IsGapRun is IsGap for the words of a run that holds something.
func IsGapRun(list []model.Inline) bool {
	first := list
	for len(model.Children(first[0])) > 0 {
		first = model.Children(first[0])
	}
	if t, ok := first[0].(*model.Text); ok && strings.TrimLeft(t.Value, " \t") != "" && !mayOpenGap(t.Value) {
		return false
	}
	return IsGap(model.PlainText(list))
}

// mayOpenGap reports whether a line begins with one of the signs or letters
// that lines about missed passages begin with.
func mayOpenGap(s string) bool {
	s = strings.TrimLeft(s, " \t")
	if s == "" {
		return false
	}
	switch s[0] {
	case 'i', 'I', 'm', 'M', 'd', 'D', 'c', 'C', 'n', 'N', 'h', 'H', 'j', 'J', '-', '*', '[', '(', '<', '~':
		return true
	}
	return strings.HasPrefix(s, "–") || strings.HasPrefix(s, "—") || strings.HasPrefix(s, "…")
}

// opensStem has the bytes that the stems of maySayGap begin with.
var opensStem = [256]bool{'i': true, 'I': true, 'a': true, 'o': true, 'e': true, 'r': true, 0xD1: true}

// maySayGap is a quick look for the stems of the words that IsGap looks for.
func maySayGap(s string) bool {
	for i := 0; i+3 < len(s); i++ {
		if !opensStem[s[i]] {
			continue
		}
		found := false
		switch rest := s[i:]; s[i] {
		case 'i':
			found = strings.HasPrefix(rest, "iss") || strings.HasPrefix(rest, "itbe")
		case 'I':
			found = strings.HasPrefix(rest, "ISS")
		case 'a':
			found = strings.HasPrefix(rest, "atch") || strings.HasPrefix(rest, "até") || strings.HasPrefix(rest, "anqu")
		case 'o':
			found = strings.HasPrefix(rest, "ollo")
		case 'e':
			found = strings.HasPrefix(rest, "erpa") || strings.HasPrefix(rest, "ehlt") || strings.HasPrefix(rest, "erd") || strings.HasPrefix(rest, "emis")
		case 'r':
			found = strings.HasPrefix(rest, "raté")
		case 0xD1:
			found = strings.HasPrefix(rest, "ро")
		}
		if found {
			return true
		}
	}
	return false
}
