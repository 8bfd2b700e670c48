package model

import "strings"

// Talks returns for each section the talk that holds it: the outermost section
// about it, or itself, that is neither a part nor a day. Parts and days stand
// for themselves.
func (d *Document) Talks() map[*Section]*Section {
	talks := map[*Section]*Section{}
	var walk func(list []*Section, talk *Section)
	walk = func(list []*Section, talk *Section) {
		for _, s := range list {
			own := talk
			if own == nil && s.Kind != PartSection && s.Kind != DaySection {
				own = s
			}
			talks[s] = own
			if own == nil {
				talks[s] = s
			}
			walk(s.Sections, own)
		}
	}
	walk(d.Sections, nil)
	return talks
}

// fewParts is the number of parts up to which the titles of talks say where those were,
// unless they repeat.
const fewParts = 6

// AmbiguousTalks reports whether the titles of talks do not say where those were: the
// document has many parts, or half of the talks in its parts have the titles of talks in
// other parts, as "Reports" is one in the minutes of any meeting. What is told by talk
// elsewhere is better told by part then.
func (d *Document) AmbiguousTalks() bool {
	parts, count := 0, titleCount{talks: map[string]int{}, part: map[string]*Section{}, shared: map[string]bool{}}
	for _, s := range d.Sections {
		if s.Kind == PartSection {
			parts++
			count.add(s, s)
		}
	}
	all, shared := 0, 0
	for title, n := range count.talks {
		if all += n; count.shared[title] {
			shared += n
		}
	}
	return parts > fewParts || shared > 0 && 2*shared >= all
}

// titleCount counts the talks in parts by their titles.
type titleCount struct {
	talks  map[string]int
	part   map[string]*Section // the first that holds a talk of the title
	shared map[string]bool     // another part holds one too
}

// add counts the talks in a section of a part, or the section where it is one.
func (c *titleCount) add(part, s *Section) {
	if s.Kind == PartSection || s.Kind == DaySection {
		for _, within := range s.Sections {
			c.add(part, within)
		}
		return
	}
	title := strings.ToLower(strings.Join(strings.Fields(PlainText(s.Title)), " "))
	if title == "" {
		return
	}
	c.talks[title]++
	if first := c.part[title]; first == nil {
		c.part[title] = part
	} else if first != part {
		c.shared[title] = true
	}
}

// parts returns for each section the outermost one that holds it, or is it.
func (d *Document) parts() map[*Section]*Section {
	parts := map[*Section]*Section{}
	for _, part := range d.Sections {
		part.Walk(func(s *Section) { parts[s] = part })
	}
	return parts
}
