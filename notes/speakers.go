package notes

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// SpeakersOf returns the people that a talk's title names as its speakers, in
// the notations "Title (Speaker)", "Title – Speaker", "Title by Speaker",
// "Title | Speaker", "Speaker – Title", "Speaker: Title" and "@handle". It is
// careful: nil where the words may be something else than a name.
func SpeakersOf(title string) []string {
	title = undecorated(title)
	if len(title) > 300 {
		return nil
	}
	if named := withoutHandle(title); named != title {
		if list := SpeakersOf(named); sureNames(list) {
			return list // the name rather than its sign
		}
	}
	if list := taggedTalk(title); list != nil {
		return list
	}
	if _, inner, ok := closeBracket(title); ok {
		if list := bracketed(inner); list != nil {
			return list
		}
	}
	signs := opening(title)
	behind := behindSign(title, signs)
	if sureNames(behind) {
		return behind
	}
	for _, sign := range [...]string{": ", " – ", " — ", " -- ", " - ", " | "} {
		if sign[0] == ' ' && signs&(1<<(sign[1]%64)) == 0 {
			continue
		}
		i := strings.Index(title, sign)
		if i <= 0 {
			continue
		}
		if givenName(title[:i]) {
			if list := employed(title[:i]); list != nil {
				return list
			}
		}
		if sign == ": " && speechWords(strings.ToLower(title[:i])) {
			if list := employed(title[i+len(sign):]); sureNames(list) {
				return list
			}
		}
	}
	if behind != nil {
		return behind
	}
	return handles(title)
}

// speakerSigns part a title from the names behind it. Behind the last seven stand
// things too: "with Apache Kafka".
var speakerSigns = [...]string{" – ", " — ", " -- ", " - ", " | ", " by ", " w/ ", " with ", " von ", " par ", " por ", " mit ", " avec ", " / "}

// sureSigns is the number of signs behind which only names stand.
const sureSigns = 7

// behindSign reads the names behind the sign that parts them from a title; signs is
// what opening says of it.
func behindSign(title string, signs uint64) []string {
	for k, sign := range speakerSigns {
		if signs&(1<<(sign[1]%64)) == 0 {
			continue
		}
		if !strings.Contains(title, sign) {
			continue // which is known sooner than where the last one stands
		}
		i := strings.LastIndex(title, sign)
		if i <= 0 {
			continue
		}
		if list := employed(title[i+len(sign):]); list != nil && (k < sureSigns || givenName(list[0])) {
			return list
		}
	}
	return nil
}

// opening is a quick look at the bytes that stand right behind blanks: bit c%64 is
// set where c does.
func opening(title string) (bits uint64) {
	for i := 1; i < len(title); i++ {
		if title[i-1] == ' ' {
			bits |= 1 << (title[i] % 64)
		}
	}
	return bits
}

// speechWords are what a person gives, before a colon and the name.
var speechWords = wordSet("keynote talk speech lecture panel discussion presentation vortrag referat podium conférence exposé charla ponencia conferencia relazione доклад лекция")

// sureNames reports whether one of the names is the name of a person without
// much doubt: by a given name, a title, an initial, a particle or an at sign.
func sureNames(list []string) bool {
	for _, name := range list {
		if strings.HasPrefix(name, "@") || givenName(name) || strings.HasSuffix(name, "さん") || strings.HasSuffix(name, "氏") {
			return true
		}
		for i, w := range strings.Fields(name) {
			if i == 0 && honorific(w) || i > 0 && particle(w) || len(w) == 2 && w[1] == '.' {
				return true
			}
		}
	}
	return false
}

// mayBeNames reports whether names that are not sure may be such at all: none of
// their words is one that titles are made of.
func mayBeNames(list []string) bool {
	for _, name := range list {
		for w := range strings.FieldsSeq(name) {
			low := strings.ToLower(w)
			if ordinaryWords(low) || len(low) > 5 && (strings.HasSuffix(low, "ed") || strings.HasSuffix(low, "ous") || strings.HasSuffix(low, "al") && !strings.HasSuffix(low, "val")) {
				return false
			}
			for _, end := range [...]string{"ische", "isches", "ischer", "ischen", "liche", "liches", "licher", "lichen", "ungen", "heit", "keit", "schaft", "tät", "ité", "ique", "iques", "ción", "ções", "zione"} {
				if strings.HasSuffix(low, end) {
					return false
				}
			}
		}
	}
	return true
}

// ordinaryWords are words in capitals that stand behind dashes and in brackets,
// and are no names of people: words of titles, places and firms.
var ordinaryWords = wordSet("lesson lessons learned advanced feature features memory safety event events case study studies step steps practice practices question questions tip tips trick tricks " +
	"guide basics example examples update updates news pros cons cost costs option options plan plans result results method methods problem problems solution solutions idea ideas story stories " +
	"history theory practice research service services product products model models pattern patterns principle principles tool tools test tests user users community business company market policy " +
	"health care law laws rights school teacher teachers student students water soil plant plants seed seeds garden life love death war peace power energy climate change food house home book books " +
	"san santa los las saint new york london paris berlin tokyo munich vienna zurich amsterdam apache google amazon microsoft facebook apple oracle intel deutsche deutscher deutsches bank red hat " +
	"neue neuer neues neuen alte alter altes gute guter gutes große großer kleine kleiner erste erster zweite zweiter leitlinien grundlagen beispiele fragen antworten lösungen methoden recht teil " +
	"nouvelle nouvelles nouveau nouveaux bonnes pratiques questions réponses exemples méthodes première deuxième seconde partie droit histoire nuevas nuevo nueva buenas prácticas preguntas " +
	"respuestas ejemplos métodos primera segunda parte derecho historia chair committee board staff everyone")

// bracketed reads the names in a bracket at the end of a title. An employer may
// follow a name that is one without doubt.
func bracketed(s string) []string {
	s = withoutRole(s)
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
	if endsInSmallWord(s) {
		return false
	}
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
		case nameWord(w) || words == 2 && familyName(s, w):
			capital++
		default:
			return false
		}
		last = w
	}
	return capital >= 2 && !particle(last)
}

// endsInSmallWord reports whether the last word of a text is one of ASCII that
// begins with no capital.
func endsInSmallWord(s string) bool {
	i := len(s)
	for i > 0 && s[i-1] > ' ' && s[i-1] < utf8.RuneSelf {
		i--
	}
	return i < len(s) && (i == 0 || s[i-1] <= ' ') && (s[i] < 'A' || s[i] > 'Z')
}

// familyName reports whether w, which looks like a word of a title, is the second
// of two words of which the first can only be a given name: "Jonathan Whiting".
func familyName(s, w string) bool {
	first, rest, _ := strings.Cut(strings.TrimSpace(s), " ")
	if strings.TrimSpace(rest) != w || !strings.HasSuffix(w, "ing") || !unicode.IsUpper(firstRune(w)) {
		return false
	}
	first = strings.ToLower(first)
	return givenNames(first) && !wordsToo(first)
}

// wordsToo are given names that are words as well, with which titles begin.
var wordsToo = wordSet("mark will grace may rob bill art drew jack frank rich dot page pat chase grant jean max sky dawn faith hope joy iris ruby rose lance miles ray rusty")

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
		part = withoutRole(strings.TrimSpace(part))
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
var nameSigns = strings.NewReplacer(" and ", ",", ", and ", ",", " & ", ",", " + ", ",", ";", ",", "/", ",", " und ", ",", " et ", ",", " y ", ",", " e ", ",", " en ", ",", " и ", ",", " oraz ", ",", "、", ",", "・", ",")

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
	if rest == "" {
		return w != "A" && w != "I" // words by themselves
	}
	if rest == "." {
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
	"is are was not your our how why what when this that its about january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday " +
	"version beta alpha release demo slides video notes questions answers summary conclusion conclusions chapter section appendix main stage morning afternoon " +
	"evening lunch break coffee dinner party welcome closing opening remarks north south east west " +
	"beyond inside outside without within between towards toward into onto under behind through against around after before during vs versus " +
	"mit ohne über unter durch gegen statt avec sans pour dans sur vers chez entre con sin para sobre hacia senza dalla dello sem")

// givenName reports whether the first word is one of the commonest given names.
// "Ada Lovelace: Notes" is told from "Data Science: Notes" by it.
func givenName(s string) bool {
	first, rest, _ := strings.Cut(strings.TrimSpace(s), " ")
	for rest != "" && honorific(first) {
		titled := first != "M" // an initial too
		first, rest, _ = strings.Cut(rest, " ")
		if titled && rest != "" {
			return true
		}
	}
	return givenNames(strings.ToLower(first))
}
