package layout

import (
	"cmp"
	"fmt"
	"path"
	"strconv"
	"strings"

	"gloss/export"
	"gloss/model"
	"gloss/themes"
)

// What a picture takes of a page at most, in percent of the height of its text,
// and how large a point of a screen is on paper.
const (
	highestFigure = 45
	screenPoint   = 72.0 / 96
)

// figure is a picture that waits for its place.
type figure struct {
	image   *model.Image
	caption []model.Inline // nil where its words stand in the text
}

// shown reports whether the pages show a picture, and lets it wait for its place
// below the text that it stands in.
func (s *setter) shown(n *model.Image) bool {
	if !s.showable(n) {
		return false
	}
	s.figures = append(s.figures, figure{image: n})
	return true
}

// showable reports whether a picture is at hand and can be drawn.
func (s *setter) showable(n *model.Image) bool {
	p := s.opt.Pictures[n]
	return p != nil && p.Width > 0 && p.Height > 0 && (p.Form != export.SVG || s.sketchOf(p).err == nil)
}

// textual sets a paragraph and the pictures in it: those that stand alone with
// their words as a caption, the others below the text that names them. whole
// says that its words are all that the tag that is open has to say.
func (s *setter) textual(p *model.Paragraph, b box, gap Unit, whole bool) {
	if list := s.figuresOf(p); list != nil {
		s.figures = append(s.figures, list...)
		first := len(s.flow)
		s.setFigures(b)
		s.flow[first].Before = gap
		return
	}
	segs := s.segments(&p.Inlines, b.kit)
	if whole && len(s.sideNumbers) == 0 { // else notes would stand in the midst of its words
		s.leaf = s.under
	}
	s.paragraph(segs, b, gap)
	s.setFigures(b)
}

// figuresOf returns the pictures that a paragraph consists of, with their
// captions: the line right below a picture, else what is said of it. It is nil
// where there is more in the paragraph.
func (s *setter) figuresOf(p *model.Paragraph) (list []figure) {
	if picture, caption := export.Captioned(p.Inlines); caption != nil {
		if images := s.alone(picture); len(images) == 1 {
			return []figure{{images[0], caption}}
		}
	}
	for _, im := range s.alone(p.Inlines) {
		caption := told(im, im.Title, im.Alt)
		list = append(list, figure{im, []model.Inline{&model.Text{Position: im.Position, Value: caption}}})
	}
	return list
}

// alone returns the pictures of a paragraph that consists of nothing else, nil
// where it does.
func (s *setter) alone(list []model.Inline) []*model.Image {
	if s.opt.Pictures == nil || s.quiet {
		return nil
	}
	var images []*model.Image
	for _, in := range list {
		switch n := in.(type) {
		case *model.Image:
			if !s.showable(n) {
				return nil
			}
			images = append(images, n)
		case *model.Text:
			if strings.TrimSpace(n.Value) != "" {
				return nil
			}
		case *model.LineBreak:
		default:
			return nil
		}
	}
	return images
}

// withoutFigures lets no picture of a title wait: it is told by its words.
func (s *setter) withoutFigures() {
	for _, f := range s.figures {
		s.inItsWords(f.image)
	}
	s.figures = nil
}

// inItsWords reports a picture that is not shown.
func (s *setter) inItsWords(n *model.Image) {
	message := "the page shows the words of picture " + strconv.Quote(n.Target) + " in its place"
	if p := s.opt.Pictures[n]; p != nil && p.Form == export.SVG && s.sketchOf(p).err != nil {
		message += ": " + s.sketchOf(p).err.Error()
	}
	s.out.Diagnostics = append(s.out.Diagnostics, model.Diagnostic{
		Position: n.Position, Code: "pdf.image", Severity: model.Warning,
		Message: message,
		Hint:    "see that the words in its brackets say what it shows",
	})
}

// told returns the first of some words that may stand below a picture: the name
// of its file does not.
func told(im *model.Image, list ...string) string {
	for _, words := range list {
		words = strings.Join(strings.Fields(words), " ")
		if words != "" && words != im.Target && words != path.Base(im.Target) {
			return words
		}
	}
	return ""
}

// setFigures sets the pictures that wait.
func (s *setter) setFigures(b box) {
	waiting := s.figures
	s.figures = nil
	for _, f := range waiting {
		s.figure(f, b)
	}
}

// figure sets a picture, as large as on a screen or as the column allows, with
// its caption below; both stand together.
func (s *setter) figure(f figure, b box) {
	p := s.opt.Pictures[f.image]
	if p.Form == export.SVG {
		s.drawn(f.image, p)
	}
	w, h := figureSize(p, b.width, (s.area.bottom-s.area.top)*highestFigure/100)
	s.block++
	defer s.leave(s.under)
	tag := s.figureTag(f.image)
	if n := len(s.flow); n > 0 && f.caption == nil {
		s.flow[n-1].keep = true // the text that it belongs to
	}
	pad := b.kit.leading / 3
	line := Line{Height: h + pad, Base: b.kit.base, Before: pad, Role: b.role, Block: s.block, Tag: tag, ground: b.ground}
	x := b.left
	if s.fromRight {
		x = s.area.column - b.left - w
	}
	line.more().figure = true
	line.draw(Shape{Kind: PictureShape, X: x, Y: -b.kit.base, W: w, H: h, Tag: tag, Picture: p})
	s.emit(line)
	if len(f.caption) == 0 || model.PlainText(f.caption) == "" {
		return
	}
	s.flow[len(s.flow)-1].keep = true
	c := b
	c.kit, c.tag = &s.kits.meta, ParagraphTag
	c.role = MetaRole
	from := len(s.flow)
	s.paragraph(s.segments(&f.caption, c.kit), c, 0)
	s.keepLines(from)
	s.flow[len(s.flow)-1].Height += pad
}

// figureTag makes the tag of a picture with the words that say what it shows; 0
// where it only adorns the page.
func (s *setter) figureTag(im *model.Image) int32 {
	if im.Decorative {
		return 0
	}
	tag := s.tag(FigureTag)
	words := export.Told(im, im.Alt, im.Title)
	if words == "" {
		words, s.out.Mute = cmp.Or(told(im, im.Alt, im.Title), fmt.Sprintf(s.words.Picture, im.Target)), true
	}
	s.says(tag, words)
	return tag
}

// figureSize returns how large a picture is set: no wider and no higher than
// there is room.
func figureSize(p *export.Picture, width, height Unit) (w, h Unit) {
	fw, fh := float64(units(themes.Pt(float64(p.Width)*screenPoint))), float64(units(themes.Pt(float64(p.Height)*screenPoint)))
	scale := min(1, float64(width)/fw, float64(height)/fh)
	return max(Unit(fw*scale), 1), max(Unit(fh*scale), 1)
}
