package epub

import (
	"slices"
	"strconv"

	"gloss/model"
)

// maxContents is the number of levels that contents have at most.
const maxContents = 40

// entry of the contents: a line that leads somewhere, and the lines below it.
type contentsEntry struct {
	title, href string
	to          anchor // where there is no href
	own         bool   // the title is ours, not of the notes
	lang        string // of a title that is in another language
	below       []contentsEntry
}

// contents returns the entries of both tables of contents, in the order of the
// spine.
func (b *bound) contents() []contentsEntry {
	var list []contentsEntry
	if b.docs[b.bodyStart()].name == b.first.stem+".xhtml" {
		name := b.words.Opening
		if len(b.book.Sections) == 0 {
			name = b.words.Body // all of them
		}
		list = append(list, contentsEntry{title: name, href: "xhtml/" + b.first.stem + ".xhtml", own: true})
	}
	list = b.sectionContents(list, b.book.Sections, 1)
	for i, d := range b.docs {
		if d.part >= notesPart && b.docs[i-1].part != d.part {
			list = append(list, contentsEntry{title: d.title, href: "xhtml/" + d.name, own: true})
			if d.part == indexPart {
				for _, l := range b.lists {
					l.href = b.path(l.to)
					list[len(list)-1].below = append(list[len(list)-1].below, l)
				}
			}
		}
	}
	return list
}

// sectionContents adds the entries of sections to list, those of parts on their shelves;
// what stands too deep stands beside its parent.
func (b *bound) sectionContents(list []contentsEntry, sections []*model.Section, level int) []contentsEntry {
	list = slices.Grow(list, len(sections))
	for _, s := range sections {
		c := b.sections[s]
		href := "xhtml/" + c.stem + ".xhtml"
		if !c.opens {
			href = b.path(c.anchor())
		}
		at, shelf := &list, b.shelves[s]
		for i := range shelf.Depth {
			if n := i - shelf.Depth + len(shelf.Opens); n >= 0 {
				*at = append(*at, contentsEntry{title: shelf.Opens[n], href: href})
			}
			at = &(*at)[len(*at)-1].below
		}
		*at = append(*at, contentsEntry{title: c.listed, href: href, lang: b.titleLanguage(s)})
		if level < maxContents {
			(*at)[len(*at)-1].below = b.sectionContents(nil, s.Sections, level+1)
		} else {
			list = b.sectionContents(list, s.Sections, level)
		}
	}
	return list
}

// bodyStart returns the number of the first document behind the title page.
func (b *bound) bodyStart() int {
	for i, d := range b.docs {
		if d.part != coverPart && d.part != titlePart {
			return i
		}
	}
	return 0
}

// landmark is a place that readers offer by name.
type landmark struct{ kind, href, title string }

func (b *bound) landmarks() []landmark {
	list := []landmark{
		{"cover", "xhtml/cover.xhtml", b.words.Cover},
		{"titlepage", "xhtml/title.xhtml", b.words.TitlePage},
		{"toc", "nav.xhtml", b.words.Contents},
	}
	seen := map[part]bool{coverPart: true, titlePart: true}
	kinds := map[part]landmark{
		textPart:     {"bodymatter", "", b.words.Start},
		notesPart:    {"footnotes", "", b.words.Footnotes},
		indexPart:    {"index", "", b.words.Index},
		readingPart:  {"bibliography", "", b.words.Readings},
		colophonPart: {"colophon", "", b.words.Colophon},
	}
	for _, d := range b.docs {
		if !seen[d.part] {
			seen[d.part] = true
			l := kinds[d.part]
			l.href = "xhtml/" + d.name
			list = append(list, l)
		}
	}
	return list
}

// navigation writes nav.xhtml: contents, which stand in the spine as well, and
// landmarks.
func (b *bound) navigation(out []byte, entries []contentsEntry) []byte {
	out = b.appendHead(out, b.words.Contents, "")
	if b.contentsMark != "" { // nav may hold nothing but a heading and the list
		out = append(out, "<div>"+b.contentsMark+"</div>\n"...)
	}
	out = append(out, `<nav epub:type="toc" role="doc-toc" id="toc" class="contents">`+"\n<h1"+b.own+">"+b.words.Contents+"</h1>\n"...)
	out = appendContents(out, entries, b.own, b.bookSide)
	out = append(out, "</nav>\n"...)
	if b.contentsMarks != "" {
		out = append(out, "<div>"+b.contentsMarks+"</div>\n"...)
	}
	out = b.appendPageList(out)
	out = append(out, `<nav epub:type="landmarks" aria-label="`+b.words.Landmarks+`" hidden="hidden"`+b.own+">\n<h2>"+b.words.Landmarks+"</h2>\n<ol>\n"...)
	for _, l := range b.landmarks() {
		out = append(out, `<li><a epub:type="`+l.kind+`" href="`+l.href+`">`+l.title+"</a></li>\n"...)
	}
	return append(out, "</ol>\n</nav>"+pageFoot...)
}

// appendPageList writes the list of pages, in the order of the spine.
func (b *bound) appendPageList(out []byte) []byte {
	if len(b.pages.list) == 0 {
		return out
	}
	out = append(out, `<nav epub:type="page-list" role="doc-pagelist" aria-label="`+b.words.Pages+`" hidden="hidden">`+"\n<h2"+b.own+">"+b.words.Pages+"</h2>\n<ol>\n"...)
	for _, p := range b.pages.list {
		out = append(append(append(out, `<li><a href="`...), p.href...), `">`...)
		out = append(appendText(out, p.label), "</a></li>\n"...)
	}
	return append(out, "</ol>\n</nav>\n"...)
}

// appendContents writes entries; own is the attribute of titles that are ours,
// within the side from which the book is written.
func appendContents(out []byte, list []contentsEntry, own string, within side) []byte {
	out = append(out, "<ol>\n"...)
	for i := range list {
		e := &list[i]
		out = append(append(append(out, `<li><a href="`...), e.href...), '"')
		if e.own {
			out = append(out, own...)
		}
		out = append(out, languageAttributes(e.lang)...)
		out = append(out, '>')
		out = append(appendLabel(out, e.title, within), "</a>"...)
		if len(e.below) > 0 {
			out = appendContents(append(out, '\n'), e.below, own, within)
		}
		out = append(out, "</li>\n"...)
	}
	return append(out, "</ol>\n"...)
}

// ncxDepth is the number of levels that a Kindle shows.
const ncxDepth = 2

// ncx writes the contents as readers of EPUB 2 and Kindle know them.
func (b *bound) ncx(out []byte, entries []contentsEntry) []byte {
	out = append(out, xmlHead+`<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/" version="2005-1" xml:lang="`+b.lang+`">`+"\n<head>\n"+
		`<meta name="dtb:uid" content="`+b.identifier()+`"/>`+"\n"+
		`<meta name="dtb:depth" content="`+itoa(min(depthOf(entries), ncxDepth))+`"/>`+"\n"+
		`<meta name="dtb:totalPageCount" content="`+itoa(len(b.pages.list))+`"/>`+"\n"+`<meta name="dtb:maxPageNumber" content="`+itoa(b.lastPage())+`"/>`+"\n</head>\n<docTitle><text>"...)
	out = append(appendText(out, b.title), unclosed(b.title)...)
	out = append(out, "</text></docTitle>\n<navMap>\n"...)
	var before playOrder
	out = appendNavPoints(out, entries, ncxDepth, &before)
	out = append(out, "</navMap>\n"...)
	return append(b.appendPageTargets(out, before.place), "</ncx>\n"...)
}

// lastPage returns the greatest number of a page.
func (b *bound) lastPage() int {
	last := 0
	for _, p := range b.pages.list {
		if n, err := strconv.Atoi(p.label); err == nil {
			last = max(last, n)
		}
	}
	return last
}

// appendPageTargets writes the page list of the NCX.
func (b *bound) appendPageTargets(out []byte, order int) []byte {
	if len(b.pages.list) == 0 {
		return out
	}
	out = append(out, "<pageList>\n<navLabel><text>"+b.words.Pages+"</text></navLabel>\n"...)
	for i, p := range b.pages.list {
		kind := `type="special"`
		if _, err := strconv.Atoi(p.label); err == nil {
			kind = `type="normal" value="` + p.label + `"`
		}
		out = append(out, `<pageTarget `+kind+` playOrder="`+itoa(order+i+1)+`"><navLabel><text>`...)
		out = append(appendText(out, p.label), `</text></navLabel><content src="`+p.href+`"/></pageTarget>`+"\n"...)
	}
	return append(out, "</pageList>\n"...)
}

// playOrder counts the entries of the NCX, and the places that they lead to: entries that
// follow each other and lead to one place, as a shelf and its first file do, share its
// number.
type playOrder struct {
	count, place int
	href         string // of the last entry
}

func (o *playOrder) next(href string) {
	o.count++
	if o.place == 0 || href != o.href {
		o.place, o.href = o.place+1, href
	}
}

// appendNavPoints writes entries on so many levels; what stands below the last
// of them stands beside it.
func appendNavPoints(out []byte, list []contentsEntry, levels int, before *playOrder) []byte {
	for i := range list {
		e := &list[i]
		before.next(e.href)
		out = strconv.AppendInt(append(out, `<navPoint id="n`...), int64(before.count), 10)
		out = strconv.AppendInt(append(out, `" playOrder="`...), int64(before.place), 10)
		out = append(out, `"><navLabel`...)
		if e.lang != "" {
			out = append(append(append(out, ` xml:lang="`...), e.lang...), '"')
		}
		out = append(appendText(append(out, "><text>"...), e.title), unclosed(e.title)...)
		out = append(out, `</text></navLabel><content src="`...)
		out = append(append(out, e.href...), `"/>`...)
		if len(e.below) > 0 && levels > 1 {
			out = appendNavPoints(append(out, '\n'), e.below, levels-1, before)
		}
		out = append(out, "</navPoint>\n"...)
		if levels == 1 {
			out = appendNavPoints(out, e.below, levels, before)
		}
	}
	return out
}

// depthOf returns the number of levels of entries.
func depthOf(list []contentsEntry) int {
	deepest := 0
	for i := range list {
		e := &list[i]
		deepest = max(deepest, 1+depthOf(e.below))
	}
	return deepest
}
