package org

import (
	"strings"

	"gloss/model"
)

// maxAffiliated is how many keyword lines may stand above a picture.
const maxAffiliated = 16

// figure reads the keywords from line n on that belong to a picture right below
// them, and the paragraph of that picture: ":alt" of an attribute says what it
// shows, and its caption stands below it on a line of its own. ok is false where
// no picture follows, and nothing is read then.
func (r *reading) figure(n, last int) (list []model.Block, next int, ok bool) {
	at := n
	for at <= last && at < n+maxAffiliated && r.kindOf(at, last) == keywordKind && r.affiliated(at) {
		at++
	}
	if at == n || at > last || !strings.HasPrefix(r.line(at).text, "[[") || r.kindOf(at, last) != words {
		return nil, n, false
	}
	one, next := r.paragraph(at, last)
	p, _ := one.(*model.Paragraph)
	im := soleImage(one)
	var caption []model.Inline
	for k := n; k < at; k++ {
		key, value, _ := keyword(r.line(k).text)
		alt := attribute(value, "alt")
		switch {
		case im != nil && key == "CAPTION" && value != "":
			r.ledger.Place(k)
			start := r.end(k) - len(value)
			if caption == nil {
				caption = append(caption, &model.LineBreak{Position: r.at(start)})
			} else {
				caption = append(caption, r.nodes.Text(r.at(start), " "))
			}
			caption = append(caption, r.inlines(start, r.end(k))...)
		case im != nil && key != "CAPTION" && alt != "":
			r.ledger.Place(k)
			im.Alt = alt
		default:
			list = append(list, r.keywordLine(k, key, value)...)
		}
	}
	if caption != nil {
		p.Inlines = r.nodes.Inlines(append(append([]model.Inline(nil), p.Inlines...), caption...))
	}
	return append(list, one), next, true
}

// affiliated reports whether a keyword line belongs to what stands below it.
func (r *reading) affiliated(n int) bool {
	if _, end := blockEnd(r.line(n).text); end {
		return false
	}
	key, _, _ := keyword(r.line(n).text)
	return key == "CAPTION" || key == "NAME" || key == "LABEL" || strings.HasPrefix(key, "ATTR_")
}

// soleImage returns the picture that a paragraph consists of, nil where there is
// more in it.
func soleImage(b model.Block) *model.Image {
	p, ok := b.(*model.Paragraph)
	if !ok {
		return nil
	}
	var sole *model.Image
	for _, in := range p.Inlines {
		switch in := in.(type) {
		case *model.Image:
			if sole != nil {
				return nil
			}
			sole = in
		case *model.Text:
			if strings.TrimSpace(in.Value) != "" {
				return nil
			}
		default:
			return nil
		}
	}
	return sole
}

// attribute returns the words behind ":name" in a list such as ":width 300 :alt
// A square", up to the next name; "" where there are none.
func attribute(value, name string) string {
	var words []string
	within := false
	for _, word := range strings.Fields(value) {
		if len(word) > 1 && word[0] == ':' && (word[1]|0x20 >= 'a' && word[1]|0x20 <= 'z') {
			if len(words) > 0 {
				break
			}
			within = strings.EqualFold(word[1:], name)
		} else if within {
			words = append(words, word)
		}
	}
	s := strings.Join(words, " ")
	if len(s) > 1 && s[0] == '"' && s[len(s)-1] == '"' {
		s = s[1 : len(s)-1]
	}
	return s
}
