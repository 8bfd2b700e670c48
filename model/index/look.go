package index

import (
	"strings"
	"unicode"

	"gloss/model/catalog"
)

// This file tells by the look of a word whether it may be a name.

// mayBeNamed reports whether a word, by its number, has points for its look:
// others are not to be a name at all. They are remembered in word.look.
func (f *finder) mayBeNamed(number int32) bool {
	b := f.vocabulary.briefs[number]
	if b&lookBrief == 0 {
		b |= lookBrief
		points := f.looksNamed(number) // which may move the vocabulary
		if f.vocabulary.words[number].look = int16(points); points != 0 {
			b |= namedBrief
		}
		f.vocabulary.briefs[number] |= b
	}
	return b&namedBrief != 0
}

// plainListed reports whether a word of letters, of which none but the first is a
// capital, is one of the lists.
func (w *word) plainListed() bool {
	return isASCIILetter(w.text[0]) && smallLetters(w.text[1:]) == len(w.text)-1 && w.inLists()&anyWord != 0
}

// looksNamed returns the points of a word, by its number, for its look.
func (f *finder) looksNamed(number int32) int {
	token := f.vocabulary.words[number].text
	if !plainASCII(token) {
		return accentedLook(token)
	}
	if len(token) < 3 || len(token) > longestGuess || isDigit(token[0]) || token[0] == '_' || token[len(token)-1] == '_' {
		return 0
	}
	if f.vocabulary.words[number].plainListed() || company(token) {
		return 0 // as most words
	}
	letters := smallLetters(token[1:]) == len(token)-1
	if !letters && (leet(token) || allDigits(token[1:]) || commitName(token)) {
		return 0 // "s3cr3t", "x64", "ec3114e"
	}
	if !letters && countsRooms(token) && ordinaryWord(catalog.Fold(withoutNumber(token))) {
		return 0 // "Port443"
	}
	if rc, ok := strings.CutSuffix(token, "rc"); ok && len(rc) > 2 && f.entryNamed(rc) != nil {
		return 0 // the settings of a tool: "zshrc"
	}
	if !letters {
		if points, all := f.markedLook(token); all {
			return points
		}
	}
	points := senseLook(token, f.senseAt(number))
	if points == 0 {
		return 0
	}
	if hasDigit(token) {
		points += 4
	}
	switch {
	case f.german && startsLarge(token):
		points -= 12
	case !f.english && !f.german && !f.foreign && !startsLarge(token) && otherLanguageEnding(token):
		return 0
	case f.foreign && !startsLarge(token):
		points -= 8
	case !f.english && !startsLarge(token):
		points -= 19 // the lists know few words of other languages
	case len(token) == 3:
		points -= 6
	}
	return max(points, 0)
}

// senseLook returns the points of a word for how far it is from those of the lists.
func senseLook(token string, s sense) int {
	switch {
	case s == strange && doing(token):
		return 0
	case s == strange && startsLarge(token) && strings.HasSuffix(token, "s") && len(token) < 6 && ordinaryWord(catalog.Fold(token[:len(token)-1])):
		return 0 // several of a short word: "Alts"
	case s == strange && toolEnding(token):
		return 34
	case s == strange:
		return 24
	case s == compound && strings.HasSuffix(token, "s") && !startsLarge(token):
		return 0
	case s == slip && !startsLarge(token):
		return 2
	case s == compound && len(token) > 6 && strings.EqualFold(token[:3], "lib"):
		return 24
	case s == compound, s == slip:
		return 8
	}
	return 0
}

// markedLook is looksNamed for a word that has more than small letters behind its first
// character. It reports whether that is all there is to say.
func (f *finder) markedLook(token string) (points int, all bool) {
	stem, domain, dotted := strings.Cut(token, ".")
	switch {
	case dotted && (domain == "py" || domain == "sh" || domain == "rs" || domain == "ts" || domain == "rb" || domain == "md" || domain == "sql"):
		return 0, true // a file
	case dotted && len(stem) < 3:
		return 0, true
	case dotted && domain == "el" && (ordinaryWord(catalog.Fold(stem)) || strings.Contains(stem, "init") || strings.Contains(stem, "config")):
		return 0, true
	case dotted && domain == "js" && ordinaryWord(catalog.Fold(stem)):
		return 8, true
	case dotted:
		return 34, true
	case strings.IndexByte(token, '-') > 0, strings.IndexByte(token, '_') > 0:
		return f.joinedLook(token), true
	case allCaps(token):
		if len(token) > 6 || hasDigit(token) || ordinaryWord(catalog.Fold(token)) {
			return 0, true
		}
		if len(token) > 4 && strings.HasSuffix(token, "DB") {
			return 12, true
		}
		return 1, true
	case len(token) < 7 && allCaps(strings.TrimSuffix(token, "s")):
		return 0, true // several of what capitals stand for
	case camel(token):
		return camelLook(token), true
	case turnsInto(token):
		return 40, true
	}
	if stem := withoutNumber(token); len(stem) < len(token) && len(token)-len(stem) <= 2 && ordinaryWord(catalog.Fold(stem)) {
		return 3, true // "Task1"
	}
	return 0, false
}

// measureUnit reports whether a word is a unit in which things are measured.
func measureUnit(word string) bool {
	switch word {
	case "KiB", "MiB", "GiB", "TiB", "PiB", "kBit", "MBit", "GBit", "kByte", "MByte", "GByte", "MBps", "GBps", "kHz", "MHz", "GHz", "THz", "kWh", "MWh", "GWh", "TWh", "mAh", "kVA", "kOhm", "mmHg", "inHg", "cmH2O", "dBm", "dBA", "dBi", "dBu", "dBFS", "hPa", "kPa", "MPa", "GPa", "keV", "MeV", "GeV", "TeV", "kDa", "MDa", "mEq", "GtCO2", "MtCO2", "tCO2":
		return true
	}
	return false
}

// turnsInto reports whether a word of small letters says by a digit what is made of what,
// as only programs are called: "zorb2sql". Both may not be ordinary words.
func turnsInto(token string) bool {
	from, to, ok := strings.Cut(token, "2")
	return ok && len(from) > 1 && len(to) > 2 && len(token) > 6 && plainSmall(from) && plainSmall(to) && !(ordinaryWord(from) && ordinaryWord(to))
}

// doing reports whether a word is a verb that is made of a name, or a noun of
// that, or what people of a trade are called: "Dockerizing", "documentarians".
func doing(token string) bool {
	if len(token) > 8 && tradeEndings.of(token) && plainSmall(token) {
		return true
	}
	return verbEndings.after(token, 4)
}

var (
	tradeEndings = endsOf("ian", "ians", "ist", "ists", "ology", "ological", "ness", "ability", "ibility", "ically", "iveness", "ization", "ism")
	verbEndings  = endsOf("izing", "ized", "izes", "ize", "ization", "izable", "ification")
)

// leet reports whether digits stand in for letters of a word: "s3cr3t".
func leet(token string) bool {
	within := 0
	for i := 1; i+1 < len(token); i++ {
		if isDigit(token[i]) && isASCIILetter(token[i-1]) && isASCIILetter(token[i+1]) {
			within++
		}
	}
	return within > 1
}

// toolEnding reports whether a name ends as names of tools do, or begins so.
func toolEnding(token string) bool {
	if toolEndings.after(token, 2) {
		return true
	}
	if len(token) < 2 {
		return false
	}
	switch first, second := token[0]|0x20, token[1]|0x20; {
	case first == 'p' && second == 'y':
		return len(token) == 2 || token[2]|0x20 != 'r'
	case first == 'l' && second == 'i':
		return len(token) > 2 && token[2]|0x20 == 'b'
	case first == 'p' && second == 'h':
		return len(token) > 2 && token[2]|0x20 == 'p'
	}
	return false
}

var toolEndings = endsOf("DB", "QL", "JS", "db", "ql", "ctl", "fmt", "rs", "Kit", "py", "lint", "fs", "OS", "VM", "ML", "CLI", "JIT", "UI", "bot", "Bot")

// camel reports whether a capital follows a small letter within the token, or
// small letters follow two capitals.
func camel(token string) bool {
	for i := 1; i < len(token); i++ {
		if isUpper(token[i]) && token[i-1] >= 'a' && token[i-1] <= 'z' {
			return true
		}
	}
	return len(token) > 3 && isUpper(token[1]) && isUpper(token[0]) && token[len(token)-1] >= 'a' && !strings.HasSuffix(token, "s")
}

// camelLook tells names from the identifiers of programs: "TigerBeetle" from
// "FileNotFoundError".
func camelLook(token string) int {
	humps := 0
	for i := 1; i < len(token); i++ {
		if isUpper(token[i]) && !isUpper(token[i-1]) {
			humps++
		}
	}
	for _, end := range [...]string{"Bundle", "Plugin", "Toolkit", "Framework", "SDK"} {
		if strings.HasSuffix(token, end) && isUpper(token[0]) && humps > 1 {
			return 62 // it says itself what it is
		}
	}
	if programEndings.after(strings.TrimRight(token, "s0123456789"), 1) {
		if stem, ok := strings.CutSuffix(token, "ID"); !ok || len(stem) < 4 || !isUpper(token[0]) || hasUpper(stem[1:]) || listed(anyWord|properList, catalog.Fold(stem)) {
			return 0 // unlike those by which people log in: "ZorbelID"
		}
	}
	if measureUnit(token) || strings.HasSuffix(token, "Ops") || strings.HasSuffix(token, "IDs") || prefixedHumps(token) || listed(jargonList|everydayList, catalog.Fold(token)) {
		return 0
	}
	if k := strings.IndexFunc(token[1:], unicode.IsUpper) + 1; k > 2 && len(token)-k <= 3 && !toolEnding(token) && listed(forenameList, catalog.Fold(token[:k])) {
		return 0 // somebody, with an initial: "DaveD"
	}
	if key := catalog.Fold(token); isUpper(token[1]) && !hasUpper(token[2:]) && (ordinaryWord(key) || listed(forenameList, key)) {
		return 0 // "COnsumer": the key was held too long
	}
	if humps >= 2 && ordinaryHumps(token) {
		return 8 // "HttpSendQuery" is of a program, rather
	}
	switch {
	case len(token) < 7 && token[0] >= 'a' && allCaps(strings.TrimSuffix(token[1:], "s")):
		return 1 // letters that stand for words: "mRNA"
	case token[0] >= 'a' && variable(token):
		return 0
	case token[0] >= 'a' && humps >= 2 || humps > 2 || strings.HasPrefix(token, "Mc") || strings.HasPrefix(token, "Mac") && humps == 1:
		return 3
	case token[0] >= 'a' && !toolEnding(token) && len(token) > 6:
		return 16 // "camelCase" is a variable
	case toolEnding(token):
		return 40
	}
	return 34
}

// programEndings are the last words of identifiers of programs, and of events.
var programEndings = endsOf("Error", "Exception", "Controller", "View", "Factory", "Manager", "Service", "Handler", "Builder", "Listener", "Set", "Map", "Tree", "Buffer", "Array", "Type", "Case",
	"Config", "Client", "State", "Event", "Session", "Policy", "Object", "Class", "Method", "Value", "Key", "Name", "List", "Queue", "Thread", "Function", "Interface", "Context", "Request", "Response", "Model", "Field", "Id", "ID", "Node", "Provider", "Modules", "Set", "Conf", "Con", "Days", "Fest", "Camp", "Meetup", "Loop", "File", "Item", "Test", "Iteration", "Interrupt", "Warning", "Delegate", "Notification", "DataSource", "Callback", "Mixin", "Observer", "Constraint", "Attribute", "Parameter", "Sig", "SIG", "WG")

// ordinaryHumps reports whether all parts of a token that begin with a capital are
// ordinary words.
func ordinaryHumps(token string) bool {
	from := 0
	for i := 1; i <= len(token); i++ {
		if i < len(token) && !isUpper(token[i]) {
			continue
		}
		if i-from < 3 || !ordinaryWord(catalog.Fold(token[from:i])) {
			return false
		}
		from = i
	}
	return true
}

// variable reports whether a token that begins with a small letter is rather a variable
// than a name: an ordinary word before one with a capital, or before a mere letter:
// "closeDoor", "keyA".
func variable(token string) bool {
	k := 1
	for k < len(token) && !isUpper(token[k]) {
		k++
	}
	if k == len(token)-1 {
		return true
	}
	return k >= 3 && ordinaryWord(token[:k]) && ordinaryHumps(token[k:])
}

// prefixedHumps reports whether a token is an ordinary word with a prefix, both
// with a capital: "MultiCluster".
func prefixedHumps(token string) bool {
	k := 1
	for k < len(token) && !isUpper(token[k]) {
		k++
	}
	switch token[:k] {
	case "Multi", "Micro", "Auto", "Cross", "Pre", "Post", "Sub", "Inter", "Over", "Non", "Re", "Un", "Self", "Co":
		return len(token)-k >= 4 && !hasUpper(token[k+1:]) && ordinaryWord(catalog.Fold(token[k:]))
	}
	return false
}
