package index

import (
	"strings"

	"gloss/model"
	"gloss/model/catalog"
)

// extend makes candidates of known names that go on with a word that makes
// another name of them: "Envoy Gateway" is no Envoy.
func (f *finder) extend(i int32, r *run) {
	f.extendElements(i, r)
	for k := r.cands.lo; k < r.cands.hi; k++ {
		c := &f.cands[k]
		if c.thing.class != model.ToolMention || c.thing.entry == nil || c.shadow || !c.taken && !c.exact || !startsLarge(f.form(c)) {
			continue
		}
		if stem, ok := strings.CutSuffix(f.form(c), "s"); ok && strings.EqualFold(stem, c.thing.name) {
			continue // of a genitive: "Djangos ORM"
		}
		end, points := f.longerName(r, k)
		if points == 0 {
			continue // as most
		}
		if look := r.look(); r.kind == titleRun && look.titled || look.shouting {
			return
		}
		if f.entryNamed(r.text[c.lo:end]) != nil {
			continue
		}
		t := f.guessed(r.text[c.lo:end], points)
		t.field = c.thing.field
		t.seen(r, f.layout.pastSections)
		lo := c.lo
		f.add(i, int(lo), end, t, whyShape, false, true)
	}
}

// extendElements makes candidates of the elements of lists of names of which a known name
// is but a word.
func (f *finder) extendElements(i int32, r *run) {
	if r.cands.lo == r.cands.hi || f.german || !r.tellsElements() {
		return
	}
	for k := r.cands.lo; k < r.cands.hi; k++ {
		if f.cands[k].sure {
			continue // as most
		}
		if lo, hi := f.elementRound(k, r); lo < hi {
			t := f.guessed(r.text[lo:hi], 44)
			t.seen(r, f.layout.pastSections)
			f.add(i, lo, hi, t, whyList, false, true)
		}
	}
}

// longerName returns the end of the name that the known one of the k-th candidate goes on
// as, and the points of its look; none where it does not.
func (f *finder) longerName(r *run, k int32) (end, points int) {
	c := &f.cands[k]
	hi := int(c.hi)
	if end = nounsAfter(r.text, hi); end > hi {
		if last := lastWordOf(r.text[:end]); f.partNoun(last) || end-hi == len(last)+1 && c.thing.ownPart(last) {
			return 0, 0 // "das Docker Image", "the Blender UI"
		}
		return end, 44
	}
	if end = f.productBeyond(r, k); end > hi {
		return end, sureGuess
	}
	if end = f.strangerAfter(r.text, hi); end == hi || f.holdsTaken(r, k, int32(end)) || c.thing.entry.Kind() == "language" || f.usageIn(f.formOf(c)) == forename {
		return 0, 0
	}
	return end, 30
}

// tellsElements reports whether capitals tell the elements of lists in the run: not where most
// words have one, but for those of a list parted by commas.
func (r *run) tellsElements() bool {
	return !r.shouting() && (!r.titled() || r.foreign() || r.kind == textRun && strings.Count(r.text, ", ") >= 2)
}

// elementRound returns the bytes of an element of a list of names that is of two or
// three words with capitals, of which the k-th candidate is only one: "Sound Forge" in
// "Sound Forge, Adobe Audition", where Forge alone would be another tool. The candidate is
// not sure. It returns nothing where that is no known name, or no accepted name stands next
// to the element. The run is one that tells elements.
func (f *finder) elementRound(k int32, r *run) (lo, hi int) {
	c, text := &f.cands[k], r.text
	if c.thing.class != model.ToolMention || c.thing.entry == nil || c.shadow || c.hi-c.lo < 3 || !startsLarge(text[c.lo:c.hi]) || strings.IndexByte(text[c.lo:c.hi], ' ') >= 0 {
		return 0, 0
	}
	lo, hi = int(c.lo), int(c.hi)
	for n := 0; n < 2 && lo > 1 && text[lo-1] == ' '; n++ {
		word := lastWordOf(text[:lo-1])
		if !elementWord(word) {
			break
		}
		if key := catalog.Fold(word); usingWord(key) || someOf(key) || !f.english && otherLanguageEnding(key) || listed(everydayList, key) && opens(before(text, int32(lo-1-len(word)))) {
			break
		}
		if f.takenAt(c, int32(lo-2)) {
			return 0, 0
		}
		lo -= 1 + len(word)
	}
	for n := 0; n < 2 && hi+1 < len(text) && text[hi] == ' '; n++ {
		word := firstWordOf(text[hi+1:])
		if !elementWord(word) {
			break
		}
		if f.takenAt(c, int32(hi+1)) {
			return 0, 0
		}
		hi += 1 + len(word)
	}
	whole := text[lo:hi]
	words := strings.Count(whole, " ") + 1
	if words < 2 || words > 3 || f.entryNamed(whole) != nil || f.personal(firstWordOf(whole)) || company(lastWordOf(whole)) || institution(lastWordOf(whole)) {
		return 0, 0
	}
	if !f.besideElement(k, r, lo, hi) {
		return 0, 0
	}
	return lo, hi
}

// someOf reports whether a word says how many do something with what is named behind it:
// "Others Confluence".
func someOf(word string) bool {
	switch word {
	case "some", "others", "other", "many", "most", "all", "both", "several", "few", "everybody", "everyone", "nobody", "we", "they":
		return true
	}
	return false
}

// elementWord reports whether a word may be one of those of an element.
func elementWord(word string) bool {
	return len(word) > 1 && isUpper(word[0]) && !allCaps(word) && plainASCII(word)
}

// besideElement reports whether the mark or word of a list, and nothing else, stands
// between the bytes [lo,hi) and an accepted name next to them.
func (f *finder) besideElement(k int32, r *run, lo, hi int) bool {
	for n, next := 0, k+1; next < r.cands.hi && n < reach; n, next = n+1, next+1 {
		if o := &f.cands[next]; int(o.lo) > hi && (o.taken || o.sure) {
			if int(o.lo)-hi < 8 && joining(r.text[hi:o.lo]) && o.thing.class == model.ToolMention {
				return true
			}
			break
		}
	}
	for n, last := 0, k-1; last >= r.cands.lo && n < reach; n, last = n+1, last-1 {
		if o := &f.cands[last]; int(o.hi) < lo && (o.taken || o.sure) {
			return lo-int(o.hi) < 8 && joining(r.text[o.hi:lo]) && o.thing.class == model.ToolMention
		}
	}
	return false
}

// productBeyond returns the end of a name that an accepted known one goes on as, which is the
// k-th candidate: with one or two words that have a capital, and a noun that parts of a suite are
// called by: "WordPress Theme Builder". Of a language no program is a part. It returns the
// candidate's end where there is no such name, or where it goes on, or a known name is in it.
func (f *finder) productBeyond(r *run, k int32) int {
	c := &f.cands[k]
	hi := int(c.hi)
	if !c.taken || c.thing.entry.Kind() == "language" || f.german || f.prosaic || afterLarge(r.text, int(c.lo)) {
		return hi
	}
	end, words, last := hi, 0, ""
	for ; end+2 < len(r.text) && r.text[end] == ' ' && isUpper(r.text[end+1]); words++ {
		last = firstWordOf(r.text[end+1:])
		if folded := catalog.Fold(last); words > 2 || !plainASCII(last) || company(last) || institution(last) || preposition(folded) || conjunction(folded) || usingWord(folded) {
			return hi
		}
		end += 1 + len(last)
		if words == 0 && (len(last) < 3 || allCaps(last) || f.personal(last) || typeNoun(last) || workOf(last)) {
			return hi
		}
	}
	if words < 2 || !suiteNoun(last) || f.holdsTaken(r, k, int32(end)) {
		return hi
	}
	return end
}

// suiteNoun reports whether parts of a suite of programs are called by a word at the end of
// several, and hardly people, meetings and papers that have to do with one.
func suiteNoun(word string) bool {
	switch word {
	case "Toolkit", "Kit", "SDK", "Plugin", "Console", "Manager", "Builder", "Studio", "Designer", "Explorer", "Workbench", "Debugger", "Compiler", "Profiler", "Linter", "Inspector", "Analyzer",
		"Renderer", "Viewer", "Operator", "Exporter", "Registry", "Gateway", "Engine", "Server", "Client", "Framework", "Controller", "Driver", "System", "Runner", "Router":
		return true
	}
	return false
}

// workOf reports whether a word says what somebody manages, designs or builds whose post it is:
// "GitLab Product Manager".
func workOf(word string) bool {
	switch word {
	case "Product", "Program", "Programme", "Project", "Community", "Account", "Marketing", "Sales", "Engineering", "Development", "Developer", "Release", "Partner", "Customer", "Support", "Success", "Operations", "Senior", "Lead", "General", "Regional", "Country", "Technical", "Event", "Events", "Site", "System", "Systems":
		return true
	}
	return false
}

// afterLarge reports whether a word with a capital that is no determiner stands right before the
// byte lo.
func afterLarge(text string, lo int) bool {
	if lo < 2 || text[lo-1] != ' ' {
		return false
	}
	word := lastWordOf(text[:lo-1])
	return startsLarge(word) && !determiner(catalog.Fold(word))
}

// holdsTaken reports whether an accepted candidate after the k-th begins before
// end.
func (f *finder) holdsTaken(r *run, k, end int32) bool {
	from := f.cands[k].hi
	for ; k < r.cands.hi && f.cands[k].lo < end; k++ {
		if f.cands[k].lo >= from && f.cands[k].taken && f.cands[k].sure {
			return true
		}
	}
	return false
}

// strangerAfter returns the end of an unknown word with a capital that follows
// at hi; hi where none does.
func (f *finder) strangerAfter(text string, hi int) int {
	if hi+2 >= len(text) || text[hi] != ' ' {
		return hi
	}
	word := firstWordOf(text[hi+1:])
	end := hi + 1 + len(word)
	if len(word) < 3 || !isUpper(word[0]) || allCaps(word) || allCaps(strings.TrimSuffix(word, "s")) || !plainASCII(word) || camel(word) != f.german || f.senseOf(word) != strange || company(word) {
		return hi
	}
	return end
}

// nounsAfter returns the end of one to three words that names of products end
// with, each with a capital, which follow at hi; hi where none does.
func nounsAfter(text string, hi int) int {
	end, weak := hi, true
	for range 3 {
		if end+2 >= len(text) || text[end] != ' ' {
			break
		}
		word := firstWordOf(text[end+1:])
		if word == "" || !isUpper(word[0]) {
			break
		}
		strong := productNoun(word)
		if !strong && !productTail(word) {
			break
		}
		weak = weak && !strong
		end += 1 + len(word)
	}
	if !weak {
		end = lastNoun(text, end)
	}
	if weak || end < len(text) && (text[end] == '-' || text[end] == '\'') || strings.HasSuffix(text[:end], "Code") && strings.HasPrefix(text[end:], " of ") {
		return hi
	}
	return end
}

// lastNoun returns the end of an ordinary word with a capital that a name of several such words
// ends with, which follows at end: "SQL Data Services". It is end where there is none, or where
// it is not the last.
func lastNoun(text string, end int) int {
	if end+2 >= len(text) || text[end] != ' ' || !isUpper(text[end+1]) {
		return end // as most
	}
	word := firstWordOf(text[end+1:])
	if len(word) < 4 || allCaps(word) || !plainASCII(word) || company(word) || typeNoun(word) || !ordinaryWord(catalog.Fold(word)) {
		return end
	}
	last := end + 1 + len(word)
	if last+1 < len(text) && text[last] == ' ' && isUpper(text[last+1]) {
		return end
	}
	return last
}

// productNoun reports whether the word after a name makes the name of another
// product of it.
func productNoun(word string) bool {
	switch word {
	case "Gateway", "UI", "CI", "OS", "Linux", "Cloud", "CLI", "Desktop", "Studio", "Code", "Query", "Router", "IDE", "Home", "Hub", "Kit", "Toolkit", "CSS", "JS", "ML", "DB",
		"Pro", "Mesh", "Operator", "Exporter", "Console", "Functions", "Workers", "Pages", "Storage", "Streams", "Connect", "Compute", "Native", "Backup", "Registry",
		"Testing", "Rollouts", "Workflows", "Events", "Updater", "Image", "Virtual", "Navigator", "Forms", "Fit", "Sync", "Mobile", "Enterprise", "Lite", "Plus", "Build", "Builder",
		"Designer", "Notebook", "Vision", "Analytics", "Insights", "Secrets", "Distribution", "Multiplatform", "Props", "Frog", "Plot", "ORM", "ID", "IQ", "Go", "MAUI", "IRM", "Lambda",
		"Pipelines", "Runner", "Playground", "Manager", "Explorer", "Workbench", "Commander", "Firewall", "Tunnel", "Access", "Vault", "Boot", "Data", "Batch", "Flow", "Beam", "Hosting", "Shell", "Debugger", "Discovery":
		return true
	}
	return false
}

// partNoun reports whether a word that some products are called by is what a known thing
// has or makes, so that it makes no other name of it: in German any noun has a capital.
func (f *finder) partNoun(word string) bool {
	switch word {
	case "Image", "Events", "Build", "Secrets":
		return true
	case "Registry", "Storage", "Backup", "Data", "Access", "Runner", "Streams", "Functions", "Workers", "Pages", "Testing", "Query", "Router", "Console", "Operator", "Sync", "Flow", "Firewall", "Plot", "Batch", "Analytics", "Workflows", "Pipelines", "Forms", "Manager", "Native", "Virtual", "Home", "Mobile", "Tunnel", "Notebook", "Gateway", "Exporter", "Updater", "Distribution":
		return f.german
	}
	return false
}

// ownPart reports whether a word that products are called by says nothing of a known
// thing but that it is seen, or that it is a cloud or an operating system.
func (t *thing) ownPart(word string) bool {
	return word == "UI" || word == "OS" && t.entry.Kind() == "platform" || word == "Cloud" && t.entry.Field() == "cloud"
}

// productTail reports whether the word ends such a name where a product noun
// stands before it.
func productTail(word string) bool {
	switch word {
	case "Server", "Box", "Service", "Platform", "Engine", "Controller", "Client", "Framework", "System", "Library", "Agent", "Driver":
		return true
	}
	return false
}

// company reports whether the word after a name makes a company or an event of
// it.
func company(word string) bool {
	switch strings.TrimRight(word, ".") {
	case "Award", "Awards", "Prize", "University", "Institute", "Association", "Conference", "Symposium", "Inc", "Ltd", "Corp", "GmbH", "Labs", "Conf", "Con", "Foundation", "Meetup", "Summit", "Day", "Days", "Weekly", "Technologies", "Group",
		"Konferenz", "Tagung", "Conférence", "Journées", "Conferencia", "Congreso", "Jornadas", "Conferência", "Congresso", "Conferenza", "Convegno", "Конференция", "Митап":
		return true
	}
	return false
}
