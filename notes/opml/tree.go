package opml

import (
	"fmt"
	"sort"
	"strings"

	"gloss/model"
	"gloss/notes"
)

// outline is a node of the tree. A stray is text between the tags.
type outline struct {
	start, end           int32 // of its first tag
	text, note, about    span
	url, created         span
	include, stray, link bool
	task                 model.TaskState
	kids                 []*outline

	inlines []model.Inline // of text
	size    int            // characters of text
	short   bool           // the text may be a title
	day     bool           // it is one, and names a day
}

// tally counts words, and remembers where the first stands.
type tally struct {
	count map[string]int
	first int
}

func (t *tally) add(word string, at int) {
	if t.count == nil {
		t.count, t.first = map[string]int{}, at
	}
	t.count[word]++
}

// tree reads the file. What the head says goes to the document.
func (r *reading) tree() []*outline {
	root := &outline{}
	at := branch{open: []*outline{root}}
	broken, node := -1, "outline"
	if isMindMap(r.text) {
		node = "node"
	}
	c := scanner{s: r.text}
	for {
		t := c.next()
		if t.broken && broken < 0 {
			broken = t.start
		}
		switch {
		case t.kind == endOfFile:
			if len(at.open) > 1 && broken < 0 {
				broken = t.start - 1
			}
			r.ends(root, broken)
			return root.kids
		case t.kind == characters:
			r.characters(t, at.top(), at.left > 0)
		case t.kind == comment:
			r.drop(t.start, t.end, "comment")
		case t.kind == doctype:
			r.doctype(t)
		case t.kind == startTag && t.name == "head":
			r.merge(t)
			r.head(&c)
		case t.kind == startTag && t.name == node:
			r.grow(&at, t)
		case t.kind == startTag && t.name != "opml" && t.name != "body" && t.name != "map":
			r.drop(t.start, t.end, "element of no use here: "+notes.Short(t.name))
		default:
			if t.kind != endTag || r.leads(t) { // else its line has the fate of what stands before
				r.merge(t)
			}
			if t.kind == endTag && t.name == node && len(at.open) > 1 {
				at.open = at.open[:len(at.open)-1]
				at.returns()
			}
		}
	}
}

// leads reports whether a tag is the first thing on its line.
func (r *reading) leads(t token) bool {
	before := strings.TrimRight(r.text[:t.start], " \t")
	return before == "" || strings.HasSuffix(before, "\n")
}

// branch is where in the tree a reading is.
type branch struct {
	open []*outline // outermost first
	left int        // how many were open when one that is a comment began; 0 outside
}

func (b *branch) top() *outline { return b.open[len(b.open)-1] }

// returns ends the comment that began at this depth.
func (b *branch) returns() {
	if b.left == len(b.open) {
		b.left = 0
	}
}

// grow adds the outline that a tag begins, unless it stands in a comment.
func (r *reading) grow(at *branch, t token) {
	o := r.outline(t)
	if commented(t, r.text) && at.left == 0 {
		at.left = len(at.open)
		if r.remarks++; r.remarks == 1 {
			r.remark = t.start
		}
	}
	if at.left > 0 {
		r.drop(t.start, t.end, "outline commented out")
	} else {
		top := at.top()
		top.kids = append(top.kids, o)
	}
	if t.closed {
		at.returns()
	} else {
		at.open = append(at.open, o)
	}
}

func (r *reading) merge(t token) { r.lines(t.start, t.end, r.ledger.Merge) }

// ends reports what is wrong with the file as a whole.
func (r *reading) ends(root *outline, broken int) {
	if broken >= 0 {
		r.doc.Report(r.at(broken), model.Warning, "opml.broken", "the markup is broken or cut off here", "export the outline again if something is missing")
	}
	if r.remarks > 0 {
		what := "an outline that is commented out is left out"
		if r.remarks > 1 {
			what = fmt.Sprintf("%d outlines that are commented out are left out, with what is below them", r.remarks)
		}
		r.doc.Report(r.at(r.remark), model.Info, "opml.comment", what, "take off isComment for it to stay")
	}
	if r.outlines == 0 && len(root.kids) > 0 {
		r.doc.Report(r.at(int(root.kids[0].start)), model.Warning, "opml.none", "no outline in it: its text is kept as paragraphs", "say --from if this is another format")
	}
}

func (r *reading) doctype(t token) {
	r.drop(t.start, t.end, "document type")
	if strings.Contains(r.text[t.start:t.end], "<!ENTITY") {
		r.doc.Report(r.at(t.start), model.Warning, "opml.entity", "entities that the file declares are not expanded", "export the outline without a document type")
	}
}

// characters keeps text that stands between the tags.
func (r *reading) characters(t token, top *outline, left bool) {
	text := r.text[t.start:t.end]
	if strings.TrimSpace(text) == "" {
		return
	}
	if left {
		r.drop(t.start, t.end, "outline commented out")
		return
	}
	top.kids = append(top.kids, &outline{start: int32(t.start), end: int32(t.end), stray: true, text: span{int32(t.start), int32(t.end)}})
}

// outline makes a node of a tag.
func (r *reading) outline(t token) *outline {
	r.outlines++
	r.merge(t)
	if len(r.room) == 0 {
		r.room = make([]outline, 32)
	}
	o := &r.room[0]
	r.room = r.room[1:]
	o.start, o.end = int32(t.start), int32(t.end)
	var title, page, feed span
	for _, a := range t.attributes {
		value := r.text[a.value.from:a.value.to]
		switch a.name {
		case "text":
			o.text = a.value
		case "title":
			title = a.value
		case "_note", "note":
			o.note = a.value
		case "description":
			o.about = a.value
		case "url", "link":
			o.url = a.value
		case "htmlurl":
			page = a.value
		case "xmlurl":
			feed = a.value
		case "created":
			o.created = a.value
		case "type":
			o.include, o.link = strings.EqualFold(value, "include"), strings.EqualFold(value, "link")
		case "checked", "complete", "_complete", "_status":
			o.task = model.OpenTask
			if strings.EqualFold(value, "true") || strings.EqualFold(value, "checked") {
				o.task = model.DoneTask
			}
		case "iscomment":
		default:
			r.unused.add(a.name, t.start)
		}
	}
	if r.blank(o.text) {
		o.text = title
	}
	for _, address := range []span{page, feed} {
		if o.url.empty() {
			o.url = address
		}
	}
	if o.include {
		r.doc.Report(r.at(t.start), model.Warning, "opml.include", fmt.Sprintf("outline %q is not read", notes.Short(r.text[o.url.from:o.url.to])), "give the file to gloss as well")
	}
	return o
}

func (r *reading) blank(s span) bool { return strings.TrimSpace(r.text[s.from:s.to]) == "" }

func commented(t token, text string) bool {
	for _, a := range t.attributes {
		if a.name == "iscomment" {
			return strings.EqualFold(text[a.value.from:a.value.to], "true")
		}
	}
	return false
}

// head reads what stands in the head, up to its end or the body.
func (r *reading) head(c *scanner) {
	within := ""
	var unused []token
	defer func() {
		for _, t := range unused {
			r.drop(t.start, t.end, "setting of the outline: "+notes.Short(t.name))
		}
	}()
	for {
		before := c.at
		t := c.next()
		switch t.kind {
		case endOfFile:
			return
		case startTag:
			if t.name == "body" || t.name == "outline" {
				c.at = before
				return
			}
			r.merge(t)
			if within = t.name; t.closed {
				within = ""
			}
		case endTag:
			r.merge(t)
			if t.name == "head" {
				return
			}
			within = ""
		case comment:
			r.drop(t.start, t.end, "comment")
		case characters:
			if t.name = within; !r.meta(within, t) {
				unused = append(unused, t)
			}
		default:
			r.merge(t)
		}
	}
}

// meta takes over what an element of the head says. It reports whether it knows
// the element.
func (r *reading) meta(name string, t token) bool {
	value := notes.Rejoin(r.value(span{int32(t.start), int32(t.end)}).s, " ")
	if value == "" {
		return true
	}
	switch name {
	case "title":
		r.doc.Title, r.doc.TitleFrom = value, "front matter"
	case "ownername":
		r.doc.Authors = []string{value}
	case "datecreated":
		r.created = value
	default:
		return false
	}
	r.ledger.Place(r.places.Line(t.start + strings.IndexFunc(r.text[t.start:t.end], func(c rune) bool { return c > ' ' })))
	return true
}

// settle takes the date of the head where no section has one, and reports what
// was not used.
func (r *reading) settle() {
	if !r.days && r.created != "" {
		if date, ok := notes.ParseDay(day(r.created), notes.AnyOrder); ok {
			r.doc.Date = date
		}
	}
	var list []string
	for name := range r.unused.count {
		list = append(list, name)
	}
	if len(list) == 0 {
		return
	}
	sort.Strings(list)
	more := ""
	if len(list) > 20 {
		list, more = list[:20], " and others"
	}
	for i, name := range list {
		list[i] = fmt.Sprintf("%s (%d)", notes.Short(name), r.unused.count[name])
	}
	r.doc.Report(r.at(r.unused.first), model.Info, "opml.attribute", "nothing is made of the attributes "+strings.Join(list, ", ")+more, "")
}

// day returns a date without the time behind it.
func day(s string) string {
	if i := strings.IndexByte(s, ':'); i > 0 {
		s = strings.TrimRight(s[:i], "0123456789")
	}
	s = strings.TrimSpace(s)
	if len(s) > 10 && s[4] == '-' && (s[10] == 'T' || s[10] == ' ') {
		s = s[:10]
	}
	return s
}
