package epub

import (
	"cmp"
	"fmt"
	"path"
	"slices"
	"strconv"
	"strings"

	"gloss/export"
	"gloss/model"
)

// image writes a picture, or the words that stand for it, linked to it where
// it is in the web.
func (m *manuscript) image(n *model.Image) {
	p := m.pictures[n]
	if p != nil && m.inHeading {
		m.owed.images = append(m.owed.images, n)
		p = nil
	} else if p != nil {
		m.picture(p, n)
		return
	} else if m.pictures == nil {
		m.warn(n.Position, "epub.image", "picture "+strconv.Quote(n.Target)+" is not in the book, its words stand for it", "")
	}
	a, ok := address(n.Target)
	ok = ok && !m.inLink
	if ok {
		href := ` href="` + string(appendText(nil, a)) + `"`
		m.start("a", href, href)
	}
	m.raw("[")
	m.text(m.imageWords(n))
	m.raw("]")
	if ok {
		m.close()
	}
}

// imageWords returns what an image shows, in words; never "".
func (m *manuscript) imageWords(n *model.Image) string {
	words := cmp.Or(clean(export.Told(n, n.Alt, n.Title)), clean(n.Alt), clean(n.Title))
	if words != "" {
		return words
	}
	if base := clean(path.Base(n.Target)); base != "." && base != "/" && len(base) < 80 {
		return fmt.Sprintf(m.words.ImageOf, base)
	}
	return m.words.Image
}

func (m *manuscript) picture(p *export.Picture, n *model.Image) {
	if m.shown == nil {
		m.shown = map[string]*export.Picture{}
	}
	m.shown[p.Name] = p
	if n.Decorative {
		m.raw(`<img src="../images/` + p.Name + `" alt="" role="presentation"/>`)
		return
	}
	if clean(export.Told(n, n.Alt, n.Title)) == "" {
		m.unsaid = true
	}
	m.raw(`<img src="../images/` + p.Name + `" alt="`)
	m.short(m.imageWords(n))
	m.raw(`"/>`)
}

// soleImage returns the picture that a paragraph consists of, linked or not;
// nil where there is more in it.
func (m *manuscript) soleImage(list []model.Inline) *model.Image {
	var sole *model.Image
	if len(m.pictures) == 0 {
		return nil
	}
	for _, n := range list {
		switch n := n.(type) {
		case *model.Text:
			if strings.TrimSpace(n.Value) != "" {
				return nil
			}
		case *model.Image:
			if sole != nil || m.pictures[n] == nil {
				return nil
			}
			sole = n
		case *model.Link:
			im := m.soleImage(n.Inlines)
			if sole != nil || im == nil {
				return nil
			}
			sole = im
		default:
			return nil
		}
	}
	return sole
}

// figure writes a picture that stands by itself, with its title below.
func (m *manuscript) figure(title string, list []model.Inline) {
	m.tag("figure")
	m.inlines(list)
	if title = clean(title); title != "" {
		m.tag("figcaption")
		m.text(title)
		m.close()
	}
	m.close()
	m.line()
}

// isFigure reports whether a paragraph is a picture, with a caption or without.
func (m *manuscript) isFigure(list []model.Inline) bool {
	if len(m.pictures) == 0 {
		return false
	}
	picture, _ := export.Captioned(list)
	return m.soleImage(list) != nil || m.soleImage(picture) != nil
}

// captioned writes a picture with the words below it as its caption.
func (m *manuscript) captioned(p *model.Paragraph, picture, caption []model.Inline) {
	m.tag("figure")
	m.inlines(picture)
	side := m.side
	attributes := m.turnText(caption) + m.speak(&p.Inlines)
	m.start("figcaption", attributes, attributes)
	m.inlines(caption)
	m.close()
	m.side, m.tongue = side, m.lang
	m.close()
	m.line()
}

// plates returns the pictures that the book shows, each once, by name.
func (b *bound) plates() []*export.Picture {
	list := make([]*export.Picture, 0, len(b.shown))
	for _, p := range b.shown {
		list = append(list, p)
	}
	slices.SortFunc(list, func(a, b *export.Picture) int { return cmp.Compare(a.Name, b.Name) })
	return list
}
