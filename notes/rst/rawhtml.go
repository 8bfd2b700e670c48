package rst

import (
	"strings"

	"gloss/notes"
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
// page of another site.
func linkFrames(text string) string {
	const tag = "<iframe"
	var s strings.Builder
	ends := strings.Count(text, "</iframe>")
	for {
		at := strings.Index(text, tag)
		if at < 0 {
			break
		}
		end := strings.IndexByte(text[at:], '>')
		if end < 0 {
			break
		}
		frame := text[at : at+end+1]
		rest := text[at+end+1:]
		if ends > 0 {
			ends--
			if inner, behind, ok := strings.Cut(rest, "</iframe>"); ok {
				frame, rest = frame+inner, behind
			} else {
				ends = 0
			}
		}
		s.WriteString(text[:at])
		if target, kind := notes.ParseTarget(strings.NewReplacer(`"`, "%22", "<", "%3C").Replace(source(frame))); kind == notes.OutsideTarget {
			s.WriteString(`<p><a href="` + target + `">` + target + `</a></p>`)
			s.WriteString(strings.Repeat("\n", strings.Count(frame, "\n")))
		} else {
			s.WriteString(frame + "</iframe>")
		}
		text = rest
	}
	return s.String() + text
}

// source returns what the src of a tag says.
func source(tag string) string {
	_, rest, ok := strings.Cut(tag, "src=")
	if !ok || len(rest) < 2 {
		return ""
	}
	quote := rest[0]
	if quote != '"' && quote != '\'' {
		value, _, _ := strings.Cut(strings.Fields(rest + " .")[0], ">")
		return value
	}
	value, _, ok := strings.Cut(rest[1:], string(quote))
	if !ok {
		return ""
	}
	return value
}
