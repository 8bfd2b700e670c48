package model

import (
	"cmp"
	"net/url"
	"strconv"
	"strings"
	"unicode"
)

// Headings knows the sections of a document by the anchors that software which
// shows notes makes of their titles. Of equal titles in one source, the second
// has "-1" at its end, the third "-2". A Headings does not change.
type Headings struct {
	sections map[heading]*Section
	anchors  map[*Section]string
	parts    map[SourceName]*Section // those of files
}

// heading is an anchor in a source, or in all of them where that has no name.
type heading struct {
	source SourceName
	anchor string
}

// Headings returns the headings of the document as they are now.
func (d *Document) Headings() *Headings {
	return d.headings(func(s *Section) SourceName { return s.Source })
}

// JointHeadings returns the headings with the anchors that they have where the whole
// document is one file.
func (d *Document) JointHeadings() *Headings {
	return d.headings(func(*Section) SourceName { return SourceName{} })
}

func (d *Document) headings(sourceOf func(*Section) SourceName) *Headings {
	h := &Headings{map[heading]*Section{}, map[*Section]string{}, map[SourceName]*Section{}}
	copies := map[heading]int{}
	d.Walk(func(s *Section) {
		if s.Kind == PartSection && h.parts[s.Source] == nil {
			h.parts[s.Source] = s
		}
		plain := titleAnchor(PlainText(s.Title))
		if plain == "" {
			return
		}
		source, own := sourceOf(s), plain
		for h.sections[heading{source, own}] != nil {
			first := heading{source, plain}
			copies[first]++
			own = plain + "-" + strconv.Itoa(copies[first])
		}
		h.sections[heading{source, own}], h.anchors[s] = s, own
		h.add(heading{source, looseAnchor(own)}, s)
		if source != (SourceName{}) {
			h.add(heading{anchor: own}, s)
			h.add(heading{anchor: looseAnchor(own)}, s)
		}
	})
	return h
}

// add takes a section down, unless another has that anchor.
func (h *Headings) add(at heading, s *Section) {
	if at.anchor != "" && h.sections[at] == nil {
		h.sections[at] = s
	}
}

// Anchor returns the anchor, without "#", that leads to a section from its own
// source, "" for one whose title has no letters.
func (h *Headings) Anchor(s *Section) string { return h.anchors[s] }

// FileTarget returns the target of a link to an anchor, without "#", in the file of a book
// that has the name; to its beginning, where the anchor is empty.
func FileTarget(source, anchor string) string { return "#" + url.PathEscape(source) + "#" + anchor }

// Find returns the section that an anchor, without "#", in a source means: one
// of that source, or else of the first that has it. It is nil where none has. A target
// that FileTarget made means the section of that file or, where it has none such, its part.
func (h *Headings) Find(source SourceName, anchor string) *Section {
	if file, inner, ok := strings.Cut(anchor, "#"); ok {
		if name, err := url.PathUnescape(file); err == nil {
			if part := h.parts[NameOf(name)]; part != nil {
				return cmp.Or(h.find(part.Source, inner, 2), part)
			}
		}
	}
	return h.find(source, anchor, 4)
}

// find looks for an anchor in so many ways: exactly and loosely in the source, exactly and
// loosely in all of them.
func (h *Headings) find(source SourceName, anchor string, ways int) *Section {
	if plain, err := url.PathUnescape(anchor); err == nil {
		anchor = plain
	}
	anchor = titleAnchor(anchor)
	all := [...]heading{{source, anchor}, {source, looseAnchor(anchor)}, {anchor: anchor}, {anchor: looseAnchor(anchor)}}
	for _, at := range all[:ways] {
		if s := h.sections[at]; s != nil {
			return s
		}
	}
	return nil
}

// titleAnchor returns the letters and digits of a title in lower case, with a
// hyphen for each blank and hyphen.
func titleAnchor(title string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r) || r == '_':
			return unicode.ToLower(r)
		case r == ' ' || r == '-':
			return '-'
		}
		return -1
	}, title)
}

// looseAnchor returns an anchor as it is looked up where none is the very same:
// programs differ in what becomes of a dash and the blanks beside it, "a-b" or
// "a--b", and of an underscore. It is no anchor itself.
func looseAnchor(anchor string) string {
	words := strings.FieldsFunc(anchor, func(r rune) bool { return r == '-' || r == '_' })
	if len(words) == 0 {
		return ""
	}
	return " " + strings.Join(words, "-")
}
