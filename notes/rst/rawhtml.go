package rst

import (
	"strings"

	"gloss/notes"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// maxParts is how many parts of raw HTML are read; those beyond are shown as code.
const maxParts = 1000

// rawHTML reads the content of a raw directive for HTML. The result is false where
// it is to be shown as code.
func (b *body) rawHTML(d *directive) bool {
	if len(d.content) == 0 || !strings.EqualFold(b.joined(d.arg), "html") || b.parts >= maxParts {
		return false
	}
	b.parts++
	part := notes.Part{First: int(d.content[0].n), Text: linkFrames(b.inPlace(d.content))}
	blocks, ok := notes.ReadPart(b.html, b.src, part, b.doc, b.ledger)
	if ok {
		b.putAll(blocks)
	}
	return ok
}

// inPlace returns the text of lines with blanks for what stands before them in the
// source.
func (r *reading) inPlace(lines []line) string {
	var s strings.Builder
	for _, l := range lines {
		if !l.blank() {
			s.WriteString(strings.Repeat(" ", int(r.at(l).Column)-1))
			s.WriteString(r.str(l))
		}
		s.WriteByte('\n')
	}
	return s.String()
}

// linkFrames puts links in the place of the frames in HTML, which show a film or a
// page of another site. The lines stay where they are. What stands behind a frame without
// an end is no part of it.
func linkFrames(text string) string {
	var s strings.Builder
	start, target, within := "", "", "" // of the open frame: its tag, what it shows, and what stands in it
	for z := html.NewTokenizer(strings.NewReader(text)); ; {
		kind, raw := z.Next(), string(z.Raw())
		t := z.Token()
		switch frame := t.DataAtom == atom.Iframe; {
		case kind == html.ErrorToken && target != "":
			return s.String() + linkTo(target) + ends(start) + within + raw
		case kind == html.ErrorToken && start != "":
			return s.String() + start + "</iframe>" + within + raw
		case kind == html.ErrorToken:
			return s.String() + raw
		case frame && kind == html.StartTagToken:
			start, target, within = raw, frameTarget(t), ""
		case start == "":
			s.WriteString(raw)
		case !frame:
			within += raw
		case target != "":
			s.WriteString(linkTo(target) + ends(start+within+raw))
			start, target = "", ""
		default:
			s.WriteString(start + within + raw)
			start = ""
		}
	}
}

func linkTo(target string) string { return `<p><a href="` + target + `">` + target + `</a></p>` }

// ends returns the ends of lines in a text.
func ends(text string) string { return strings.Repeat("\n", strings.Count(text, "\n")) }

// frameTarget returns where people see what a frame shows; "" where that is no page of
// another site.
func frameTarget(frame html.Token) string {
	for _, a := range frame.Attr {
		if a.Key == "src" {
			if target, kind := notes.ParseTarget(notes.WatchAddress(a.Val)); kind == notes.OutsideTarget {
				return html.EscapeString(target)
			}
		}
	}
	return ""
}
