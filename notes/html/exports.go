package html

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"gloss/model"
)

// What single programs write into the pages that they export is known here, and
// nowhere else: words for note books, wikis and word processors.

// enexParts are the elements of a note of Evernote that are no words of it.
var enexParts = map[string]string{
	"created": "date of the note", "updated": "date of the note", "tag": "tag of the note", "note-attributes": "data of the note",
	"resource": "file attached to the note", "resource-attributes": "file attached to the note", "en-media": "file attached to the note",
	"recognition": "file attached to the note", "task": "task beside the note",
}

// isNote reports whether a node is a note in an export of Evernote.
func (t *tree) isNote(i int32) bool {
	n := &t.nodes[i]
	return i > 0 && n.tag == 0 && n.kind == element && t.named(i, "note") && t.nodes[n.parent].tag == 0 && t.named(n.parent, "en-export")
}

// named reports whether an element has a name that no element of HTML has.
func (t *tree) named(i int32, name string) bool {
	n := &t.nodes[i]
	return i > 0 && int(n.end-n.start) > len(name) && strings.EqualFold(tagName(t.text[n.start:n.end]), name)
}

// exportPart gives the reason for which an element of an export is not read.
func (t *tree) exportPart(i int32) string {
	n := &t.nodes[i]
	if n.tag != 0 || n.kind != element || n.end-n.start < 5 {
		return ""
	}
	reason := enexParts[strings.ToLower(tagName(t.text[n.start:n.end]))]
	if reason == "" || !t.isNote(n.parent) && !strings.HasPrefix(t.text[n.start:], "<en-media") {
		return ""
	}
	return reason
}

// enexHead takes over the date and the author of a note of Evernote.
func (r *reading) enexHead(i int32) {
	t := r.tree
	switch {
	case r.meta.date == "" && t.named(i, "created") && t.isNote(t.nodes[i].parent):
		if s := strings.TrimSpace(t.words(i)); len(s) >= 8 && isDigits(s[:3]) {
			r.meta.date, r.meta.dateAt = s[:4]+"-"+s[4:6]+"-"+s[6:8], t.nodes[i].start
		}
	case t.named(i, "author") && t.named(t.nodes[i].parent, "note-attributes"):
		r.authors(oneLine(t.words(i)))
	}
}

// propertyDate returns the day in a row of properties above a page of Notion.
func (r *reading) propertyDate(i int32) string {
	t := r.tree
	if r.meta.date != "" || !strings.Contains(t.attr(i, "class"), "property-row-date") {
		return ""
	}
	for c := i + 1; c < t.nodes[i].stop; c++ {
		if t.nodes[c].tag == atom.Time {
			return strings.TrimPrefix(oneLine(t.words(c)), "@")
		}
	}
	return ""
}

// byline takes over the author that a blog or a wiki names above the text.
func (r *reading) byline(i int32, a attrs) {
	t := r.tree
	n := &t.nodes[i]
	class := a.get("class")
	above := t.attr(n.parent, "class")
	if len(r.doc.Authors) > 0 || n.close-n.end > 120 {
		return
	}
	switch {
	case n.tag == atom.A && (hasWord(a.get("rel"), "author") || hasWord(class, "fn") && hasWord(above, "author")):
	case n.tag == atom.Span && hasWord(class, "author") && hasWord(above, "page-metadata"):
	default:
		return
	}
	if name := oneLine(html.UnescapeString(t.words(i))); strings.Contains(name, " ") {
		r.authors(name)
	}
}

// byProgram judges what a program puts into every page it exports.
func (j *judge) byProgram(i int32, n *node, a attrs) string {
	class := a.get("class")
	switch n.tag {
	case atom.P:
		switch {
		case strings.HasPrefix(class, "MsoToc") && len(class) < 20:
			return thingReasons[contents]
		case j.r.meta.program == "onenote" && n.size < 80 && isOneNoteFooter(j.t.plain(i, 100)):
			return "footer of the page"
		}
	case atom.Div, atom.H2, atom.H3:
		switch {
		case strings.HasPrefix(class, "MathJax") && j.t.beforeTeX(i):
			return "formula as a script has set it"
		case strings.HasPrefix(a.get("id"), "Table of Contents"):
			return thingReasons[contents]
		case class == "notebookFor" && j.r.meta.program == "kindle":
			return "words of the program"
		case class == "noteHeading" && j.r.meta.program == "kindle" && j.t.isBookmark(i):
			return "bookmark"
		case class == "bookmark-href":
			return "address of the link above it"
		case class == "page-header-icon undefined", class == "page-header-icon":
			return "picture of the page"
		}
	case atom.Span:
		if hasWord(class, "katex-html") || strings.HasPrefix(class, "MathJax") && j.t.beforeTeX(i) {
			return "formula as a script has set it"
		}
	case atom.Footer:
		if hasWord(class, "entry-footer") && n.size < 400 && n.has&hasHeading == 0 {
			return "footer of the page"
		}
	case atom.Img:
		if hasWord(class, "bookmark-icon") || hasWord(class, "bookmark-image") {
			return "picture of another page"
		}
	}
	return ""
}

// titleLevel says whether a paragraph is the title of a page of OneNote, which is
// set larger than any heading, or one of its headings, whose styles have sizes and
// colours of their own.
func (r *reading) titleLevel(css string) (int, bool) {
	if r.meta.program != "onenote" {
		return 0, false
	}
	size := styleOf(css, "font-size")
	if size == "20.0pt" {
		return 0, true
	}
	switch color := strings.ToLower(styleOf(css, "color")); {
	case color != "#1e4e79" && color != "#2e75b5" && color != "#5b9bd5":
		return 0, false
	case size == "16.0pt":
		return 1, true
	case size == "14.0pt":
		return 2, true
	case size == "12.0pt":
		return 3, true
	}
	return 0, false
}

func isOneNoteFooter(s string) bool {
	return strings.Contains(s, "Microsoft OneNote") || strings.HasPrefix(s, "Created with OneNote")
}

// ofKindle reads what the notes of a Kindle's app say of the book: its title, who
// wrote it, its parts, and where each passage stands.
func (f *flow) ofKindle(i int32, a attrs) bool {
	n := &f.r.tree.nodes[i]
	if f.r.meta.program != "kindle" || n.size == 0 || n.has&hasBlock != 0 {
		return false
	}
	switch a.get("class") {
	case "bookTitle":
		f.heading(i, 0)
	case "sectionHeading":
		f.heading(i, 2)
	case "noteHeading":
		f.heading(i, 3)
	case "authors":
		f.r.authors(f.r.tree.plain(i, 1000))
		f.r.place(n.start)
		n.has |= spent
	default:
		return false
	}
	return true
}

// isBookmark reports whether nothing but a place was kept: the words of a passage
// would stand in the next element.
func (t *tree) isBookmark(i int32) bool {
	for k := t.nodes[i].stop; k < int32(len(t.nodes)); k++ {
		if n := &t.nodes[k]; n.kind == element {
			return t.attr(k, "class") != "noteText"
		} else if n.size > 0 {
			return false
		}
	}
	return true
}

// isKeepTitle reports whether a box is the title of a note of Google Keep: it
// stands between the note's date and its text.
func (t *tree) isKeepTitle(i int32, a attrs) bool {
	return a.get("class") == "title" && t.attr(t.nodes[i].parent, "class") == "note" && t.nodes[i].has&hasBlock == 0
}

// boxSigns are the signs of boxes to tick that stand in the text.
var boxSigns = [...]struct {
	sign  string
	state model.TaskState
}{{"☐", model.OpenTask}, {"☑", model.DoneTask}, {"☒", model.DoneTask}}

// tickedInText takes the sign of a box to tick from the words of a point.
func tickedInText(it *model.Item) {
	p, ok := it.Blocks[0].(*model.Paragraph)
	if !ok || it.Task != model.NoTask {
		return
	}
	t, ok := p.Inlines[0].(*model.Text)
	if !ok {
		return
	}
	for _, box := range boxSigns {
		rest, found := strings.CutPrefix(t.Value, box.sign)
		if !found {
			continue
		}
		words := strings.TrimLeft(rest, " \u00a0")
		if words == "" && len(p.Inlines) == 1 {
			return
		}
		it.Task = box.state
		if t.Column += int32(1 + len([]rune(rest)) - len([]rune(words))); words == "" {
			p.Inlines = p.Inlines[1:]
			return
		}
		t.Value = words
		return
	}
}

// taskInClass reads the state of a point in the lists of tasks that wikis and
// note books write.
func taskInClass(t *tree, i int32) model.TaskState {
	var buf, above [8]attr
	a := t.attrs(i, buf[:0])
	list := t.attrs(t.nodes[i].parent, above[:0])
	class := list.get("class")
	done := hasWord(a.get("class"), "checked") || strings.EqualFold(a.get("data-checked"), "true")
	switch css := a.get("style"); {
	case strings.Contains(css, "--en-checked:true"): // Evernote
		return model.DoneTask
	case strings.Contains(css, "--en-checked:false"):
		return model.OpenTask
	case strings.EqualFold(list.get("data-type"), "taskList"):
	case strings.Contains(class, "listtype-taskdone"): // Paper
		return model.DoneTask
	case strings.Contains(class, "listtype-task"), strings.Contains(class, "tasklist"):
	case strings.Contains(class, "to-do-list"): // Notion
		for c, end := i+1, min(t.nodes[i].stop, i+8); c < end; c++ {
			if box := t.attr(c, "class"); hasWord(box, "checkbox") {
				done = hasWord(box, "checkbox-on")
				break
			}
		}
	case strings.Contains(class, "task-list"): // Confluence
		if _, ok := a.find("data-inline-task-id"); !ok {
			return model.NoTask
		}
	default:
		return model.NoTask
	}
	if done {
		return model.DoneTask
	}
	return model.OpenTask
}

// boxOf reads a box to tick that is an element of its own: <en-todo>.
func (b *run) boxOf(i int32) {
	if b.task == nil || b.any || *b.task != model.NoTask || !b.r.tree.named(i, "en-todo") {
		return
	}
	*b.task = model.OpenTask
	if strings.EqualFold(b.r.tree.attr(i, "checked"), "true") {
		*b.task = model.DoneTask
	}
}

// isCodeBox reports whether a box stands for preformatted text.
func isCodeBox(a attrs) bool {
	css := a.get("style")
	return strings.Contains(css, "-en-codeblock:true") || strings.Contains(css, "-en-codeblock: true") || strings.Contains(css, "--en-codeblock:true")
}

// goesOn reports whether a list is the next piece of the one before it, as
// programs write a list for each point: numbers go on, or both have the same
// class and one of them a single point.
func (f *flow) goesOn(i int32, l *model.List) *model.List {
	before, ok := f.last().(*model.List)
	if !ok || f.listAt == 0 || before.Ordered != l.Ordered {
		return nil
	}
	t := f.r.tree
	last := f.listAt
	if t.nodes[last].parent != t.nodes[i].parent || t.nodes[last].tag != t.nodes[i].tag {
		return nil
	}
	for c := t.nodes[last].stop; c < i; c++ {
		if t.nodes[c].kind == element || t.nodes[c].size > 0 {
			return nil
		}
	}
	if l.Ordered {
		if l.Start > 1 && l.Start == before.Start+len(before.Items) {
			return before
		}
		return nil
	}
	class := t.attr(i, "class")
	if class != "" && class == t.attr(last, "class") && len(l.Items) == 1 && t.singles(last) {
		return before
	}
	return nil
}

// singles reports whether a list has one point.
func (t *tree) singles(i int32) bool {
	n := 0
	for c := i + 1; c < t.nodes[i].stop && n < 2; c = t.nodes[c].stop {
		if t.nodes[c].tag == atom.Li {
			n++
		}
	}
	return n == 1
}
