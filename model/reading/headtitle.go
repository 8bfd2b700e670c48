package reading

import (
	"cmp"
	"strings"
	"unicode/utf8"

	"gloss/model"
)

// A link without a title of its own that is alone in its paragraph, its point or its cell stands
// for what is above it: the section that it opens, the words that introduce its list, its row.

// titleBeside returns the title of a link which has none of its own, to a thing of that kind: the
// label before it, else that of what it stands for; "" for none.
func (c *collector) titleBeside(l *model.Link, p place, kind model.ReadingKind) string {
	if p.words == nil || !l.Auto && !pointing(model.PlainText(l.Inlines)) && !addressAsWords(l.Inlines) && !isDOI(model.PlainText(l.Inlines)) {
		return ""
	}
	if name, _ := p.words.label(l); name != "" && hostNamed(l, name) == "" {
		return c.nounTitle(name, l, p)
	}
	if ofTalkKind(kind) && !l.Auto && p.section != nil && c.onlyMedia(p.section) == l {
		return whole(sectionTitle(p.section))
	}
	at, ok := p.words.at.find(l)
	if !ok || at.hi > len(p.words.text) || at.lo > window || !blank(p.words.text[:at.lo]) {
		return ""
	}
	after := p.words.text[at.hi:]
	title := ""
	switch alone := len(after) <= window && blank(after); {
	case p.cells != nil:
		return p.cells.title(p.cell)
	case !alone:
	case p.item:
		title = leadTitle(p)
	default:
		title = c.headTitle(l, p)
	}
	return whole(title)
}

// headTitle returns the heading that a link alone in its paragraph stands below: that of its
// section, else what is set off as one.
func (c *collector) headTitle(l *model.Link, p place) string {
	switch {
	case p.section == nil && c.opener(nil, c.doc.Blocks) == l:
		if c.doc.TitleFrom == "file name" || c.doc.TitleFrom == "files" {
			return ""
		}
		return c.doc.Title
	case p.section != nil && c.opener(p.section, p.section.Blocks) == l:
		title := whole(sectionTitle(p.section))
		if talk := c.talkAbove(p.section); talk != nil {
			title = cmp.Or(whole(sectionTitle(talk)), title)
		}
		if practical.has(underscored(title)) {
			return ""
		}
		if n := len(p.headings); n > 1 && nounOf(title) != "" {
			if above := whole(p.headings[n-2]); above != "" {
				return above + ": " + title
			}
		}
		if title != "" {
			return title
		}
	}
	if p.lead == nil {
		return ""
	}
	title := oneLine(model.PlainText(p.lead.Inlines))
	if last, _ := utf8.DecodeLastRuneInString(title); strings.ContainsRune(".!。！", last) {
		return ""
	}
	return title
}

// talkAbove returns the section of the talk that a section is the only one of, where its heading
// only says whose talk it is; nil for any other.
func (c *collector) talkAbove(s *model.Section) *model.Section {
	if talk := c.parent(s); talk != nil && len(talk.Sections) == 1 && saysWhose(s.Title) {
		return talk
	}
	return nil
}

// saysWhose reports whether a heading begins with somebody's name, or with a word like "by" and
// the name.
func saysWhose(title []model.Inline) bool {
	if len(title) > 1 {
		if t, ok := title[0].(*model.Text); ok && byWords.has(strings.ToLower(strings.TrimSpace(t.Value))) {
			title = title[1:]
		}
	}
	if len(title) == 0 {
		return false
	}
	m, ok := title[0].(*model.Mention)
	return ok && m.Class == model.PersonMention
}

// byWords stand before the name of whoever speaks.
const byWords wordSet = " by with von mit par avec por con di da door av af "

// parent returns the section that one stands in, nil for none.
func (c *collector) parent(s *model.Section) *model.Section {
	if c.parents == nil {
		c.parents = make(map[*model.Section]*model.Section)
		c.doc.Walk(func(s *model.Section) {
			for _, sub := range s.Sections {
				c.parents[sub] = s
			}
		})
	}
	return c.parents[s]
}

// headed reports whether what stands below a link alone is about it too: the link opens a section
// that is about one thing, or about a day, or has its title from what is set off above it.
func (c *collector) headed(title string, l *model.Link, p place) bool {
	if p.section != nil && c.opener(p.section, p.section.Blocks) == l {
		head := sectionTitle(p.section)
		return dated(head) || whole(head) != "" && !practical.has(underscored(head))
	}
	head := folded(whole(c.headTitle(l, p)))
	return head != "" && strings.HasPrefix(folded(title), head)
}

// sectionTitle returns the words of a heading up to its first link, or of the link that it
// begins with; "" where that is a bare address.
func sectionTitle(s *model.Section) string {
	if len(s.Title) > 0 {
		if first, ok := s.Title[0].(*model.Link); ok {
			if first.Auto {
				return ""
			}
			return model.PlainText(first.Inlines)
		}
	}
	return headingWords(s.Title)
}

// onlyMedia returns the only link of a section to slides or a video; nil where there are
// several or none.
func (c *collector) onlyMedia(s *model.Section) *model.Link {
	if l, asked := c.media[s]; asked {
		return l
	}
	var only *model.Link
	n := 0
	model.WalkBlocks(s.Blocks, func(b model.Block) {
		p, ok := b.(*model.Paragraph)
		if !ok {
			return
		}
		model.WalkInlines(p.Inlines, func(in model.Inline) {
			if l, ok := in.(*model.Link); ok {
				if a, ok := canonical(l.Target); ok && ofTalkKind(kindOf(a)) {
					only = l
					n++
				}
			}
		})
	})
	if n != 1 {
		only = nil
	}
	if c.media == nil {
		c.media = make(map[*model.Section]*model.Link)
	}
	c.media[s] = only
	return only
}

// whole returns a heading as a title, "" where it names no one thing.
func whole(heading string) string {
	title := strings.TrimRight(oneLine(heading), " :：–—-|([")
	if len(title) > longestTitle || blank(title) || pointing(title) || unnamed(title) {
		return ""
	}
	return title
}

// leadTitle returns the words of the paragraph that introduces the list of a link, where no
// other thing to read is in the list, and they are no sentence.
func leadTitle(p place) string {
	if p.row == nil || p.above != nil || p.before == nil || !introduces(p.before.Inlines) || p.row.toRead() > 1 {
		return ""
	}
	text := strings.TrimRight(plain(p.before.Inlines), " :：")
	if wordsIn(text) > labelWords || !names(text) || !capital(text) {
		return ""
	}
	return text
}

// practical are headings of what is not the matter of the notes: a link below them leads to a
// room or a form.
const practical wordSet = " logistics housekeeping administrivia attendance attendees participants present practicalities practical_information announcements action_items todo next_steps " +
	"organisatorisches organisation teilnehmer teilnehmende anwesend anwesende nächste_schritte logistique participants présents annonces prochaines_étapes logística organización asistentes participantes avisos próximos_pasos " +
	"organização próximos_passos logistica partecipanti annunci prossimi_passi praktisch deelnemers aanwezig mededelingen logistyka uczestnicy organizace účastníci организация участники присутствовали объявления 出席者 参加者 連絡事項 与会人员 参会人员 참석자 공지 "

// toRead returns in how many points of a row there is something to read.
func (r *row) toRead() int {
	if !r.counted {
		r.counted = true
		for _, it := range r.items {
			if b, ok := it.Blocks[0].(*model.Paragraph); ok && readable(b.Inlines) {
				r.links++
			}
		}
	}
	return r.links
}

// opener returns the link that opens a section: the only one that has a paragraph to itself,
// and near its beginning; nil where there is none. The section of the blocks before all others is nil.
func (c *collector) opener(s *model.Section, blocks []model.Block) *model.Link {
	const near = 2 // blocks before it
	if l, asked := c.openers[s]; asked {
		return l
	}
	var opener *model.Link
	for i, b := range blocks {
		p, ok := b.(*model.Paragraph)
		if !ok || !onlyLink(p.Inlines) {
			continue
		}
		if opener != nil || i > near {
			opener = nil
			break
		}
		for _, n := range p.Inlines {
			if l, ok := n.(*model.Link); ok {
				opener = l
			}
		}
	}
	if c.openers == nil {
		c.openers = make(map[*model.Section]*model.Link)
	}
	c.openers[s] = opener
	return opener
}

// standing returns a paragraph that is wholly set off, as a heading is; nil for any other block.
func standing(b model.Block) *model.Paragraph {
	p, ok := b.(*model.Paragraph)
	if !ok || len(p.Inlines) != 1 || readable(p.Inlines) {
		return nil
	}
	switch p.Inlines[0].(type) {
	case *model.Strong, *model.Emphasis:
		return p
	}
	return nil
}
