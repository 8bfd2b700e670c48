package index

import (
	"strings"

	"gloss/model"
	"gloss/model/catalog"
)

// guess makes a candidate of each word that is in no catalogue and in no list
// of ordinary words, and of each known name that goes on as a longer one. It
// runs when the known names have been judged, and only in notes that name
// tools: there an unknown word among names is rather a name too.
func (f *finder) guess() {
	if f.evident.document.all < 2 {
		return
	}
	f.learnLetters()
	known := len(f.cands)
	for i := range f.layout.runs {
		r := &f.layout.runs[i]
		if r.code != nil && !r.prose || r.kind == attributionRun {
			continue
		}
		before := len(f.cands)
		f.extend(int32(i), r)
		f.guessIn(int32(i), r)
		if len(f.cands) > before {
			r.changedIn = f.pass
		}
	}
	if len(f.cands) > known {
		f.place()
	}
}

// guessIn looks at the words of a run that no candidate of the first known
// ones holds.
func (f *finder) guessIn(i int32, r *run) {
	text, k, at := r.text, r.cands.lo, int32(0)
	for n := r.tokens.lo; n < r.tokens.hi; n++ {
		t := f.tokens[n]
		if t.lo < at {
			continue // within the token before
		}
		lo, hi := int(t.lo), int(t.hi)
		points := 0
		if hi < len(text) && (text[hi] == '-' || text[hi] == '.' || text[hi] >= 0x80) {
			hi = tokenEnd(text, lo)
			at = int32(hi)
		}
		if hi == int(t.hi) {
			points = f.lookAt(t.word)
		} else if hi-lo <= longestGuess {
			points = f.lookOf(text[lo:hi])
		}
		if points == 0 || lo > 0 && text[lo-1] >= 0x80 {
			continue
		}
		for k < r.cands.hi && f.cands[k].hi <= t.lo {
			k++
		}
		if !f.heldBy(r, k, lo, hi) && f.guessable(r, lo, hi) {
			f.guessAt(i, r, lo, hi, points)
		}
	}
}

// guessAt makes candidates of the token [lo,hi), which has points for its look.
func (f *finder) guessAt(i int32, r *run, lo, hi, points int) {
	token := r.text[lo:hi]
	if f.ids[model.PersonMention.String()+":@"+catalog.Fold(token)] != nil {
		return // who has that handle
	}
	if t := f.slipOf(token); t != nil {
		f.add(i, lo, hi, t, whyConfirmed, false, false)
		return
	}
	f.add(i, lo, hi, f.guessed(token, points), whyShape, false, hasUpper(token))
	if end := nounsAfter(r.text, hi); end > hi && startsLarge(token) && !(r.kind == titleRun && r.look().titled) {
		f.add(i, lo, end, f.guessed(r.text[lo:end], points+16), whyShape, false, true)
	}
}

// slipOf returns the known thing that the notes name elsewhere and that the
// token is the name of with two letters changed round, nil where there is none.
func (f *finder) slipOf(token string) *thing {
	if len(token) < 5 || len(token) > 20 {
		return nil
	}
	if w := f.wordOf(token); w.slipKnown {
		return w.slip
	}
	t := f.findSlip(token)
	w := f.wordOf(token)
	w.slipKnown, w.slip = true, t
	return t
}

func (f *finder) findSlip(token string) *thing {
	if !f.letters[lettersOf(token)] {
		return nil // as most
	}
	word := []byte(token)
	for i := 1; i+1 < len(word); i++ {
		if word[i] == word[i+1] {
			continue
		}
		word[i], word[i+1] = word[i+1], word[i]
		e := f.entryNamed(string(word))
		word[i], word[i+1] = word[i+1], word[i]
		if e != nil && f.thingOf(e).confirmed {
			return f.thingOf(e)
		}
	}
	return nil
}

// learnLetters remembers of which letters the names of the known things are
// that the notes name.
func (f *finder) learnLetters() {
	f.letters = make(map[uint32]bool, len(f.entries))
	for e, t := range f.entries {
		if !t.confirmed {
			continue
		}
		for i := range e.Names {
			f.letters[lettersOf(e.Names[i].Text)] = true
		}
	}
}

// lettersOf makes a number of the ASCII letters and digits of a name, in any
// case and order.
func lettersOf(name string) (sum uint32) {
	for i := range len(name) {
		b := name[i]
		if isUpper(b) {
			b |= 0x20
		}
		if 'a' <= b && b <= 'z' || isDigit(b) {
			x := uint32(b) * 0x9E3779B1
			x ^= x >> 15
			sum += x * 0x85EBCA6B
		}
	}
	return sum
}

// heldBy reports whether a candidate from the k-th of the run on holds the
// bytes [lo,hi), or the most of them.
func (f *finder) heldBy(r *run, k int32, lo, hi int) bool {
	for ; k < r.cands.hi && f.cands[k].lo < int32(hi); k++ {
		c := &f.cands[k]
		if c.hi > int32(lo) && (c.taken && !joinsMore(r.text, c, hi) || int(c.lo) <= lo && int(c.hi) >= hi || c.thing.class != model.ToolMention) {
			return true
		}
	}
	return false
}

// joinsMore reports whether the token that ends at hi goes on after c with a
// hyphen and words in small letters that make a name of their own:
// "wasm-bindgen", but not "Docker-based".
func joinsMore(text string, c *candidate, hi int) bool {
	rest := text[c.hi:max(int(c.hi), hi)]
	if len(rest) < 3 || rest[0] != '-' && rest[0] != '_' {
		return len(rest) == 0 && c.lo > 0 && (text[c.lo-1] == '-' || text[c.lo-1] == '_')
	}
	return !hasUpper(rest) && !adjectival(lastWordOf(strings.ReplaceAll(rest, "-", " ")))
}

// adjectival reports whether a word after a hyphen makes an adjective, or a
// noun of the trade, of the name before it.
func adjectival(word string) bool {
	switch word {
	case "based", "like", "native", "style", "only", "first", "ready", "compatible", "ish", "side", "aware", "driven", "free", "less", "specific", "friendly", "powered",
		"heavy", "agnostic", "related", "level", "wide", "inspired", "backed", "managed", "hosted", "flavored", "flavoured", "y", "esque", "way", "users", "user", "land", "part", "to", "in", "on", "up", "out", "down", "by", "over", "off", "and", "or", "fu":
		return true
	}
	return false
}

// tokenEnd returns the end of the token at at: a word with what hyphens, dots
// and underscores join to it.
func tokenEnd(text string, at int) int {
	for at < len(text) {
		b := text[at]
		switch {
		case isWordByte(b):
		case (b == '-' || b == '.') && at+1 < len(text) && isWordByte(text[at+1]) && text[at+1] < 0x80:
			if b == '.' && !productDomain(firstWordOf(text[at+1:])) {
				return at
			}
		default:
			return at
		}
		at++
	}
	return at
}

// productDomain reports whether names of products end in a dot and the word.
func productDomain(word string) bool {
	switch word {
	case "js", "io", "dev", "ai", "app", "sh", "jl", "nvim", "vim", "rb", "rs", "py", "ts", "md", "sql", "NET", "Net", "odes":
		return true
	}
	return false
}

// longestGuess is the length of the longest word that may be a guess.
const longestGuess = 32

// guessable refuses what stands in an address, a path, a call, an option or a
// file's name.
func (f *finder) guessable(r *run, lo, hi int) bool {
	text := r.text
	if f.spoiled(text, lo, hi, false) || lo > 0 && strings.IndexByte("/.:=*-+%^", text[lo-1]) >= 0 && !(text[lo-1] == '/' && listSlash(text, lo-1)) && !(text[lo-1] == '*' && r.kind != codeRun) {
		return false
	}
	if hi < len(text) && strings.IndexByte("([{=<%\\", text[hi]) >= 0 {
		return false
	}
	if strings.HasPrefix(text[hi:], "::") || strings.HasPrefix(text[hi:], "://") || hi+1 < len(text) && (text[hi] == '.' || text[hi] == '\'' || text[hi] == ':') && isWordByte(text[hi+1]) && text[hi+1] != 's' {
		return false
	}
	if s := f.layout.segAt(r, int32(lo)); s != nil && r.segs.lo != r.segs.hi {
		if s.opaque || s.link != nil && s.link.Auto || s.code() && (int(s.lo) != lo || int(s.hi) != hi) {
			return false
		}
	}
	return true
}

// listSlash reports whether a slash parts words of a list: "gofmt/golint".
func listSlash(text string, at int) bool {
	return at > 0 && (isWordByte(text[at-1]) || text[at-1] == ' ') && (at < 2 || text[at-1] != '.')
}

// lookOf returns the points of a token for its look: 0 for what is not to be a
// name at all. They are remembered.
func (f *finder) lookOf(token string) int { return f.lookAt(f.vocabulary.number(token)) }

// lookAt is lookOf for a word by its number.
func (f *finder) lookAt(number int32) int {
	w := &f.vocabulary.words[number]
	if !w.lookKnown {
		points := f.looksNamed(w.text) // which may move the vocabulary
		w = &f.vocabulary.words[number]
		w.lookKnown, w.look = true, int16(points)
	}
	return int(w.look)
}

// plainListed reports whether a token of letters, of which none but the first
// is a capital, is a word of the lists.
func plainListed(token string) bool {
	h := emptyHash.with(token[0] | 0x20)
	for i := 1; i < len(token); i++ {
		b := token[i]
		if b < 'a' || b > 'z' {
			return false
		}
		h = h.with(b)
	}
	return isASCIILetter(token[0]) && h.lists()&anyWord != 0
}

// looksNamed returns the points of a token for its look. A name has no letters
// beyond ASCII here.
func (f *finder) looksNamed(token string) int {
	if len(token) < 3 || len(token) > longestGuess || isDigit(token[0]) || !plainASCII(token) || token[0] == '_' || token[len(token)-1] == '_' {
		return 0
	}
	if plainListed(token) {
		return 0 // as most words
	}
	stem, domain, dotted := strings.Cut(token, ".")
	switch {
	case dotted && (domain == "py" || domain == "rs" || domain == "ts" || domain == "rb" || domain == "md" || domain == "sql"):
		return 0 // a file
	case dotted && (len(stem) < 3 || domain == "sh" && ordinaryWord(catalog.Fold(stem))):
		return 0
	case dotted && domain == "js" && ordinaryWord(catalog.Fold(stem)):
		return 8
	case dotted:
		return 34
	case strings.IndexAny(token, "-_") > 0:
		return f.joinedLook(token)
	case allCaps(token):
		if len(token) > 6 || strings.ContainsAny(token, "0123456789") || ordinaryWord(catalog.Fold(token)) {
			return 0
		}
		return 1
	case len(token) < 7 && allCaps(strings.TrimSuffix(token, "s")):
		return 0 // several of what capitals stand for
	case camel(token):
		return camelLook(token)
	}
	s := f.senseOf(token)
	points := 0
	switch {
	case s == strange && toolEnding(token):
		points = 34
	case s == strange:
		points = 24
	case s == compound && strings.HasSuffix(token, "s") && !startsLarge(token):
		return 0
	case s == slip && !startsLarge(token):
		points = 2
	case s == compound, s == slip:
		points = 8
	}
	if points > 0 && strings.ContainsAny(token, "0123456789") {
		points += 4
	}
	switch {
	case points == 0:
	case f.german && startsLarge(token):
		points -= 12
	case !f.english && !f.german && !startsLarge(token) && romanceEnding(token):
		return 0
	case !f.english && !startsLarge(token):
		points -= 19 // the lists know few words of other languages
	case len(token) == 3:
		points -= 6
	}
	return max(points, 0)
}

// joinedLook is looksNamed for words joined by hyphens or underscores.
func (f *finder) joinedLook(token string) int {
	strangers, tools, tags, large, parts, constant := 0, 0, 0, 0, 0, true
	for part := range strings.FieldsFuncSeq(token, func(r rune) bool { return r == '-' || r == '_' }) {
		parts++
		if startsLarge(part) {
			large++
		}
		constant = constant && allCaps(part)
		switch {
		case allDigits(part):
		case part == "foo" || part == "bar" || part == "baz":
			return 0
		case languageTag(part):
			tags++
		case f.entryNamed(part) != nil && f.usageOf(part) != everyday:
			tools++
		case len(part) > 2 && f.senseOf(part) <= slip:
			strangers++
		}
	}
	last := token[strings.LastIndexAny(token, "-_")+1:]
	switch {
	case constant || parts > 4 || !projectName(token) || prefixWord(token[:strings.IndexAny(token, "-_")]) || adjectival(last) || f.german && startsLarge(last) || parts == large && tools > 0 && strangers == 0:
		return 0
	case strings.IndexByte(token, '_') > 0 && (large > 0 || strangers+tools == 0):
		return 4
	case strangers > 0 && large == 0:
		return 26
	case tools > 0 && large == 0:
		return 24
	case tags == 1 && large == 0 && parts == 2:
		return 24
	case strangers > 0:
		return 14
	case large == 0:
		return 3
	}
	return 0
}

// languageTag reports whether a part of a name says which language it is for.
func languageTag(part string) bool {
	switch part {
	case "rs", "js", "py", "ts", "go", "rb", "cpp", "jl", "hs", "ml", "ex", "el", "ng", "cli", "ctl", "lib", "sh", "fs", "vim", "nvim":
		return true
	}
	return false
}

// prefixWord reports whether the part before a hyphen is a prefix of ordinary
// words.
func prefixWord(word string) bool {
	switch catalog.Fold(word) {
	case "non", "pre", "post", "anti", "pro", "semi", "self", "multi", "cross", "ex", "re", "co", "sub", "inter", "intra", "quasi", "half", "un", "e", "x", "no", "auf", "pre_", "all", "not":
		return true
	}
	return false
}

// toolEnding reports whether a name ends as names of tools do, or begins so.
func toolEnding(token string) bool {
	for _, end := range [...]string{"DB", "QL", "JS", "db", "ql", "ctl", "fmt", "rs", "Kit", "py", "lint", "fs", "OS", "VM", "ML", "CLI", "JIT", "UI"} {
		if strings.HasSuffix(token, end) && len(token) > len(end)+1 {
			return true
		}
	}
	low := catalog.Fold(token[:min(3, len(token))])
	return low[:2] == "py" && low != "pyr" || low == "lib"
}

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
	for _, end := range [...]string{"Error", "Exception", "Controller", "View", "Factory", "Manager", "Service", "Handler", "Builder", "Listener", "Set", "Map", "Tree", "Buffer", "Array", "Type", "Case",
		"Config", "Client", "State", "Event", "Session", "Policy", "Object", "Class", "Method", "Value", "Key", "Name", "List", "Queue", "Thread", "Function", "Interface", "Context", "Request", "Response", "Model", "Field", "Id", "Node", "Provider", "Modules", "Set", "Conf", "Con", "Days", "Loop", "File", "Item", "Test"} {
		if stem := strings.TrimSuffix(token, "s"); strings.HasSuffix(stem, end) && len(stem) > len(end) {
			return 0
		}
	}
	if prefixedHumps(token) || listed(jargonList|everydayList, catalog.Fold(token)) {
		return 0
	}
	switch {
	case token[0] >= 'a' && humps >= 2 || humps > 2 || strings.HasPrefix(token, "Mc") || strings.HasPrefix(token, "Mac") && humps == 1:
		return 3
	case token[0] >= 'a' && !toolEnding(token) && len(token) > 6:
		return 16 // "camelCase" is a variable
	case toolEnding(token):
		return 40
	}
	return 34
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

// guessed returns the thing that a guess is of. A name has one thing whatever
// its case.
func (f *finder) guessed(name string, points int) *thing {
	key := "tool:" + catalog.Fold(name)
	t := f.ids[key]
	if t == nil {
		t = &thing{class: model.ToolMention, key: foldKey(name), name: name, guess: points}
		f.ids[key] = t
	} else if t.guess > 0 && !hasUpper(t.name) && hasUpper(name) && !allCaps(name) {
		t.name = name
	}
	t.count++
	return t
}
