package summary

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"gloss/model"
)

// mostParts is how many parts an entry may have: about a column.
const mostParts = 40

// Parts returns the places of an entry as an edition for people shows them: a few
// as they are, more of them gathered by talk, by day where there are too many
// talks, by source where there are too many days. Where all of that leaves too
// many, rest is what further sections have together; Sections is 0 where there is
// no rest. What shares its title with other sections of its source is called after the
// talk or the day that it lies in, too: "Day 2: Questions".
func (x *Index) Parts(e *Entry) (parts []Place, rest Rest) {
	parts, rest = x.parts(e)
	return x.called(parts), rest
}

func (x *Index) parts(e *Entry) (parts []Place, rest Rest) {
	if len(e.Places) <= model.MostLocators {
		return e.Places, rest
	}
	for _, by := range []func(*Place) Place{x.talkOf, x.dayOf, x.sourceOf} {
		gathered := gather(e.Places, by)
		if n := len(gathered); n >= 2 && n <= mostParts {
			return gathered, rest
		}
	}
	parts = e.Places
	if talks := gather(e.Places, x.talkOf); len(talks) >= 2 {
		parts = talks
	}
	if len(parts) > mostParts {
		parts, rest = firstParts(parts)
	}
	return parts, rest
}

// firstParts parts off the rest of places that are too many. The one with the chief
// line stands by itself, wherever it is.
func firstParts(places []Place) ([]Place, Rest) {
	const n = mostParts - 1
	i := slices.IndexFunc(places, func(p Place) bool { return p.Chief > 0 })
	if i < n {
		return places[:n], restOf(places[n:])
	}
	shown := append(slices.Clone(places[:n-1]), places[i])
	return shown, restOf(slices.Concat(places[n-1:i], places[i+1:]))
}

// Rest is what many sections say of an entry together.
type Rest struct {
	Sections, Mentions int
	First, Last        int // lines; 0 where they are of several sources
}

func restOf(places []Place) Rest {
	r := Rest{Sections: len(places), First: slices.Min(places[0].Lines)}
	for i := range places {
		p := &places[i]
		r.Mentions += p.Mentions
		r.First, r.Last = min(r.First, slices.Min(p.Lines)), max(r.Last, slices.Max(p.Lines))
		if p.Source != places[0].Source {
			r.First, r.Last = 0, -1
		}
	}
	if r.First == 0 {
		r.Last = 0
	}
	return r
}

// Locator returns what stands for the lines of the rest.
func (r Rest) Locator() Locator { return Locator{First: r.First, Last: r.Last, Times: r.Mentions} }

// gather makes one place of those that lie in the same one.
func gather(places []Place, by func(*Place) Place) []Place {
	var list []Place
	at := make(map[placeKey]int, len(places))
	for i := range places {
		p := &places[i]
		in := by(p)
		k, known := at[in.key()]
		if !known {
			k = len(list)
			at[in.key()] = k
			list = append(list, in)
		}
		g := &list[k]
		g.Lines, g.Mentions = append(g.Lines, p.Lines...), g.Mentions+p.Mentions
		if p.Chief > 0 {
			g.Chief = p.Chief
		}
	}
	for i := range list {
		slices.Sort(list[i].Lines)
		list[i].Lines = slices.Compact(list[i].Lines)
	}
	return list
}

// heading returns the section of a place in the outline of its source, nil where
// it says nothing of it.
func (x *Index) heading(source, line int) *Heading {
	outline := x.Sources[source].Outline
	i, ok := slices.BinarySearchFunc(outline, line, func(h Heading, line int) int { return h.Line - line })
	if !ok {
		return nil
	}
	return &outline[i]
}

func (x *Index) talkOf(p *Place) Place {
	return x.holder(p, func(h *Heading) int { return h.Talk })
}

func (x *Index) dayOf(p *Place) Place { return x.holder(p, func(h *Heading) int { return h.Day }) }

// holder returns an empty place for the section that holds another one.
func (x *Index) holder(p *Place, line func(*Heading) int) Place {
	if h := x.heading(p.Source, p.Heading); h != nil && p.Heading > 0 {
		if in := x.heading(p.Source, line(h)); in != nil {
			return Place{Source: p.Source, Section: in.Title, Heading: in.Line}
		}
	}
	return Place{Source: p.Source, Section: p.Section, Heading: p.Heading}
}

func (x *Index) sourceOf(p *Place) Place {
	return Place{Source: p.Source, Section: x.Sources[p.Source].Title}
}

// Locator is a line, or lines from First to Last: all of them where Times is 0,
// else those of so many mentions.
type Locator struct {
	First, Last, Times int
	Chief              bool
}

// Locators returns the lines of a place as an edition for people shows them: each
// where they are few, lines that follow each other together where they are more,
// and of what is still too many the first and the last, with how many mentions
// there are. The chief line is always there by itself.
func (p *Place) Locators() []Locator {
	var list []Locator
	if len(p.Lines) <= model.MostLocators {
		for _, n := range p.Lines {
			list = append(list, Locator{First: n, Last: n, Chief: n == p.Chief})
		}
		return list
	}
	if p.Chief > 0 {
		list = append(list, Locator{First: p.Chief, Last: p.Chief, Chief: true})
	}
	lines, alone := slices.Clone(p.Lines), len(list)
	slices.Sort(lines)
	for from := 0; from < len(lines); {
		to := from + 1
		for to < len(lines) && lines[to] == lines[to-1]+1 {
			to++
		}
		if to == from+2 {
			to-- // two lines are no passage
		}
		if to > from+1 || lines[from] != p.Chief {
			list = append(list, Locator{First: lines[from], Last: lines[to-1]})
		}
		from = to
	}
	if len(list) > model.MostLocators {
		list = append(list[:alone], Locator{First: lines[0], Last: lines[len(lines)-1], Times: p.Mentions})
	}
	return list
}

// Label returns the title of a section as it stands where a place is named: without the
// colon that leads to what is below it, and without an address behind its words.
func Label(section string) string {
	if i := strings.Index(section, "://"); i > 0 && strings.IndexByte(section[i:], ' ') < 0 {
		words := strings.TrimRight(section[:strings.LastIndexByte(section[:i], ' ')+1], " (<[:：–—-")
		if words != "" {
			section = words
		}
	}
	if label := strings.TrimRight(section, ":： "); label != "" {
		return label
	}
	return section
}

// Titled returns the label of a section as it stands before locators: what ends in a
// figure is set apart by a colon, "Lesson 3: 12".
func Titled(section string) string {
	section = Label(section)
	if r, _ := utf8.DecodeLastRuneInString(section); unicode.IsDigit(r) {
		return section + ":"
	}
	return section
}
