package markdown

import (
	"sort"
	"strings"
	"unicode"

	"gloss/model"
)

// anchor remembers the place that an element names, if it names one.
func (r *reading) anchor(tag string, line int) {
	name, ok := attributeOf(tag, "id")
	if !ok {
		name, ok = attributeOf(tag, "name")
	}
	if name = strings.TrimSpace(name); ok && name != "" {
		r.nameAnchor(name, line)
	}
}

// nameAnchor remembers a place by its name, the first of that name.
func (r *reading) nameAnchor(name string, line int) {
	if r.anchors == nil {
		r.anchors = map[string]int{}
	}
	if r.anchors[name] == 0 {
		r.anchors[name] = line
	}
}

// resolveAnchors turns links to places that HTML names into links to the
// sections where those places are. A document has no other places to link to.
func (r *reading) resolveAnchors() {
	if len(r.anchors) == 0 {
		return
	}
	var sections []*model.Section
	r.doc.Walk(func(s *model.Section) { sections = append(sections, s) })
	headings := r.doc.Headings()
	r.doc.EachRun(func(_ *model.Section, _ model.RunText, run *[]model.Inline) {
		model.WalkInlines(*run, func(n model.Inline) {
			link, ok := n.(*model.Link)
			if !ok || link.Target[0] != '#' || headings.Find(link.Source, link.Target[1:]) != nil {
				return
			}
			line := r.anchors[link.Target[1:]]
			if s := r.sectionAt(sections, line); line > 0 && s != nil {
				if name := headings.Anchor(s); name != "" {
					link.Target = "#" + name
				}
			}
		})
	})
}

// sectionAt returns the section that holds a line, or the next one where
// nothing but tags stands before its heading; nil where there is none.
func (r *reading) sectionAt(sections []*model.Section, line int) *model.Section {
	next := sort.Search(len(sections), func(i int) bool { return int(sections[i].Line) > line })
	if next < len(sections) && int(sections[next].Line)-line <= maxAbove && r.wordless(line, int(sections[next].Line)) {
		return sections[next]
	}
	if next == 0 {
		return nil
	}
	return sections[next-1]
}

// maxAbove is how far above a heading its anchor may stand.
const maxAbove = 8

// wordless reports whether the lines from first to the one before last hold
// nothing but tags.
func (r *reading) wordless(first, last int) bool {
	for line := first; line < last; line++ {
		text := bareLine(r.places.text(line))
		for text != "" {
			name, _ := tagName(text)
			if name == "" {
				return false
			}
			n := tagEnd(text, name)
			if n < 0 {
				return false
			}
			text = strings.TrimSpace(text[n:])
		}
	}
	return true
}

// slug returns the name that software which shows Markdown gives a heading:
// letters and digits in lower case, with a hyphen for each blank.
func slug(title string) string {
	return strings.Map(func(c rune) rune {
		switch {
		case c == ' ' || c == '-':
			return '-'
		case c == '_' || unicode.IsLetter(c) || unicode.IsDigit(c):
			return unicode.ToLower(c)
		}
		return -1
	}, title)
}
