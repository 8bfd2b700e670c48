package index

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"gloss/model"
	"gloss/model/catalog"
)

// manyLocators is the number of mentions that an entry may have in one section
// and nowhere else without a remark.
const manyLocators = 30

// Lint holds the index of a book to the rules that indexers check before they
// hand one in: references that lead somewhere, one entry for each heading, all
// in order. An index as Collate makes it breaks none of them; what may be too
// common a word, or one thing under two headings, is remarked. The codes are
//
//	index.blind-see          a reference names no entry that has mentions
//	index.circular-see       references lead back to where they began
//	index.double-see         an entry with mentions says "see" nevertheless
//	index.duplicate-heading  two entries of a list have one heading
//	index.similar-heading    two entries of a list, not both known, differ in blanks or a plural alone
//	index.out-of-order       an entry sorts before the one above it
//	index.letter             an entry stands under a letter that is not its own
//	index.empty              an entry has neither mentions nor "see"
//	index.unplaced           a mention stands nowhere in the notes
//	index.orphan-sub         an entry is parted into one part
//	index.parts              the parts of an entry hold other mentions than the entry
//	index.principal          the chief mention is none of the entry's
//	index.many-locators      more than 30 mentions, all in one section
//
// The position is that of the first mention of the entry, or of that which it
// refers to; unknown where there is none. The book is not changed.
func Lint(book *model.Book) []model.Diagnostic {
	l := linter{byName: make(map[string]*model.IndexEntry), order: collationFor("")}
	if book.Document != nil && book.Language != "" {
		l.order = collationFor(book.Language)
	}
	lists := [...][]*model.IndexEntry{book.Entries, book.Standards, book.People}
	for _, list := range lists {
		for _, e := range list {
			if known := l.byName[e.Name]; known == nil || len(known.Mentions) == 0 {
				l.byName[e.Name] = e
			}
		}
	}
	l.circles = l.circular(slices.Concat(lists[:]...))
	if book.Document != nil {
		l.placed = &mentionSet{numbers: &ordinals{}}
		eachMention(book.Document, func(_ *model.Section, m *model.Mention) {
			l.placed.numbers.next(m)
			l.placed.add(m)
		})
		l.own.numbers = l.placed.numbers
	}
	several := book.Document != nil && severalSections(book.Sections)
	for _, list := range lists {
		l.headings(list)
		l.similar(list)
		for _, e := range list {
			l.references(e)
			l.parts(e)
			if several {
				l.locators(e)
			}
		}
	}
	return l.found
}

// severalSections reports whether there is more than one section, so that it
// says something to stand in one of them alone.
func severalSections(list []*model.Section) bool {
	return len(list) > 1 || len(list) == 1 && len(list[0].Sections) > 0
}

type linter struct {
	order   *collation
	byName  map[string]*model.IndexEntry // one with mentions, where there is one
	circles map[*model.IndexEntry]bool   // entries whose See leads back to them
	placed  *mentionSet                  // that stand in the document; nil where there is none
	own     mentionSet                   // those of the entry that is looked at
	found   []model.Diagnostic
}

func (l *linter) say(e *model.IndexEntry, severity model.Severity, code, message, hint string) {
	var at model.Position
	if to := l.byName[e.See]; len(e.Mentions) > 0 {
		at = e.Mentions[0].Position
	} else if to != nil && len(to.Mentions) > 0 {
		at = to.Mentions[0].Position
	}
	l.found = append(l.found, model.Diagnostic{Position: at, Code: "index." + code, Severity: severity, Message: message, Hint: hint})
}

// headings looks at how the entries of a list follow each other.
func (l *linter) headings(list []*model.IndexEntry) {
	seen := make(map[string]*model.IndexEntry, len(list))
	for i, e := range list {
		name := catalog.Fold(e.Name)
		if first := seen[name]; first != nil {
			l.say(e, model.Warning, "duplicate-heading", "the heading "+quoted(e.Name)+" stands in the index twice"+asWell(first, e),
				"merge the two, or rename one, with gloss terms")
		} else {
			seen[name] = e
		}
		if i > 0 && l.order.compare(e.Sort, list[i-1].Sort) < 0 {
			l.say(e, model.Warning, "out-of-order", quoted(e.Name)+" stands below "+quoted(list[i-1].Name)+", but belongs above it",
				"the order is that of the sort forms, here "+quoted(e.Sort)+" and "+quoted(list[i-1].Sort))
		}
		if own := l.order.letterOf(e.Sort); e.Letter != "" && e.Letter != own {
			l.say(e, model.Warning, "letter", quoted(e.Name)+" stands under "+quoted(e.Letter)+", not under "+quoted(own),
				"the letter is the first of the sort form")
		}
	}
}

// similar looks for headings that may be spellings of one name: such a thing has two entries,
// and half of its places each.
func (l *linter) similar(list []*model.IndexEntry) {
	seen := make(map[string]*model.IndexEntry, len(list))
	known := func(e *model.IndexEntry) bool { return e.Origin == "catalog" || e.Origin == "identifier" || e.Decided }
	for _, e := range list {
		if e.See != "" {
			continue
		}
		key := spelledAlike.Replace(catalog.Fold(e.Name))
		if stem := strings.TrimSuffix(key, "s"); utf8.RuneCountInString(stem) > 3 && !strings.HasSuffix(stem, "s") {
			key = stem
		}
		first := seen[key]
		if first == nil {
			seen[key] = e
			continue
		}
		if !(known(first) && known(e)) && catalog.Fold(first.Name) != catalog.Fold(e.Name) {
			other, name := e.Name, first.Name
			if known(e) || strings.HasPrefix(name, "@") {
				other, name = name, other
			}
			l.say(e, model.Info, "similar-heading", quoted(e.Name)+" stands in the index beside "+quoted(first.Name),
				"if they are one, a line "+other+" = "+name+" in the file of gloss terms says so")
		}
	}
}

// spelledAlike leaves out what spellings of one name differ in.
var spelledAlike = strings.NewReplacer(" ", "", "-", "", "_", "", "@", "")

// asWell names the other heading where it is written otherwise.
func asWell(first, e *model.IndexEntry) string {
	if first.Name == e.Name {
		return ""
	}
	return ", as " + quoted(first.Name) + " too"
}

// references looks at where an entry sends its readers.
func (l *linter) references(e *model.IndexEntry) {
	if len(e.Mentions) == 0 && e.See == "" {
		l.say(e, model.Warning, "empty", quoted(e.Name)+" has no mention and refers to no other entry",
			"leave the entry out, or let it refer to the name under which readers find the thing")
	}
	if len(e.Mentions) > 0 && e.See != "" {
		l.say(e, model.Warning, "double-see", quoted(e.Name)+" has mentions of its own and says to see "+quoted(e.See),
			"see stands in place of mentions; see also stands beside them")
	}
	switch {
	case e.See == "":
	case l.circles[e]:
		l.say(e, model.Warning, "circular-see", quoted(e.Name)+" refers to "+quoted(e.See)+", which leads back to it",
			"let both refer to the name that has the mentions")
	default:
		l.blind(e, e.See, "see")
	}
	for _, name := range e.SeeAlso {
		if name == e.Name {
			l.say(e, model.Warning, "circular-see", quoted(e.Name)+" refers to itself", "take the reference out")
		} else {
			l.blind(e, name, "see also")
		}
	}
}

// parts looks at whether the mentions of an entry stand in the notes, and at how
// it is parted.
func (l *linter) parts(e *model.IndexEntry) {
	for _, m := range e.Mentions {
		l.own.add(m)
		if l.placed != nil && !l.placed.has(m) {
			l.say(e, model.Warning, "unplaced", "a mention of "+quoted(e.Name)+", line "+strconv.Itoa(int(m.Line))+", stands nowhere in the notes", "no edition can lead to it: leave it out of the entry")
		}
	}
	if e.Principal != nil && !l.own.has(e.Principal) {
		l.say(e, model.Warning, "principal", "the chief mention of "+quoted(e.Name)+" is none of its mentions", "choose one of them, or none")
	}
	if len(e.Subs) == 1 {
		l.say(e, model.Warning, "orphan-sub", quoted(e.Name)+" is parted, but has one part only", "give an entry two parts or more, or none")
	}
	strange, missing := false, false
	for _, sub := range e.Subs {
		for _, m := range sub.Mentions {
			strange = !l.own.take(m) || strange // each once
		}
	}
	for _, m := range e.Mentions {
		missing = l.own.take(m) || missing
	}
	if len(e.Subs) > 0 && (strange || missing) {
		l.say(e, model.Warning, "parts", "the parts of "+quoted(e.Name)+" do not hold just its mentions", "part all mentions of an entry, each once")
	}
}

// blind tells of a reference that leads to no mention.
func (l *linter) blind(e *model.IndexEntry, name, word string) {
	to := l.byName[name]
	if to != nil && len(to.Mentions) > 0 {
		return
	}
	why := "which is not in the index"
	if to != nil {
		why = "which has no mentions"
	}
	l.say(e, model.Warning, "blind-see", quoted(e.Name)+" says "+word+" "+quoted(name)+", "+why, word+" needs the name of an entry that has mentions, just as it is written there")
}

// circular returns the entries from which See leads back to themselves. Each
// entry is visited once or twice.
func (l *linter) circular(all []*model.IndexEntry) map[*model.IndexEntry]bool {
	walks := make(map[*model.IndexEntry]int) // in which walk an entry was first come by
	circles := make(map[*model.IndexEntry]bool)
	for i, start := range all {
		e := start
		for e != nil && e.See != "" && walks[e] == 0 {
			walks[e] = i + 1
			e = l.byName[e.See]
		}
		if e == nil || walks[e] != i+1 {
			continue
		}
		for !circles[e] {
			circles[e] = true
			e = l.byName[e.See]
		}
	}
	return circles
}

// locators remarks on a name that stands again and again in one section, unless
// the section is about it, as its title says.
func (l *linter) locators(e *model.IndexEntry) {
	if len(e.Mentions) <= manyLocators {
		return
	}
	s := e.Mentions[0].Section
	for _, m := range e.Mentions {
		if m.Section != s {
			return
		}
	}
	where := "before the first section"
	if s != nil {
		for _, m := range e.Mentions {
			if inTitle(s.Title, m) {
				return
			}
		}
		where = "in the section " + quoted(model.PlainText(s.Title))
	}
	l.say(e, model.Info, "many-locators", quoted(e.Name)+" has "+strconv.Itoa(len(e.Mentions))+" mentions, all of them "+where,
		"if it is a common word there, leave it out with gloss terms; gloss index --explain "+quoted(e.Name)+" tells why it was taken")
}

// inTitle reports whether a mention stands in a title.
func inTitle(title []model.Inline, m *model.Mention) bool {
	found := false
	inlineMentions(nil, title, func(_ *model.Section, n *model.Mention) { found = found || n == m })
	return found
}
