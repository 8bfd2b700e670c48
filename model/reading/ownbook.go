package reading

import (
	"slices"
	"strings"

	"gloss/model"
)

// Notes about one book mostly have its title for theirs: "Deep Work by Cal Newport", "Book review:
// Dune", "Fiche de lecture : Les Années". So have sections that say that they are of a book, and those
// of clippings.

// headedBooks adds the candidates that are the titles of sections.
func (c *collector) headedBooks() {
	clippings := map[model.SourceName]bool{}
	for _, s := range c.doc.Sources {
		clippings[model.NameOf(s.Name)] = s.Format == "clippings"
	}
	c.doc.Walk(func(s *model.Section) {
		title := oneLine(model.PlainText(s.Title))
		f := work{title: title, kind: model.ReadingBook}
		ok := false
		if clippings[s.Source] && len(s.Sections) == 0 {
			f.by, ok = strings.Join(s.Facts().Speakers, ", "), title != ""
		} else if _, told := withoutLabel(title); told {
			f, ok = c.bookOf(title, s.Blocks)
		}
		if !ok || c.rejected != nil && (c.rejected(f.title) || c.rejected(title)) {
			return
		}
		at := model.ReadingPlace{Position: s.Position, Section: s, Headings: []string{title}}
		c.candidates = append(c.candidates, candidate{work: f, place: at, day: c.doc.Date})
	})
}

// ownBook adds the candidate that the title of the notes names, at their first line.
func (c *collector) ownBook() {
	title := oneLine(c.doc.Title)
	if c.doc.TitleFrom == "file name" || c.doc.TitleFrom == "files" || len(c.doc.Sources) > 1 || title == "" {
		return
	}
	f, ok := c.bookOf(title, c.doc.Blocks)
	if !ok || c.rejected != nil && (c.rejected(f.title) || c.rejected(title)) {
		return
	}
	at := model.ReadingPlace{}
	if len(c.doc.Sources) > 0 {
		at.Position = model.At(c.doc.Sources[0].Name, 1, 1)
	}
	if r := c.numberedAbove(); r != nil {
		r.Title, r.By = f.title, f.by
	}
	c.candidates = slices.Insert(c.candidates, 0, candidate{work: f, place: at, day: c.doc.Date})
}

// bookOf returns the work that the title of notes names, or of a section with those blocks.
func (c *collector) bookOf(title string, blocks []model.Block) (work, bool) {
	rest, told := withoutLabel(title)
	f := work{title: rest, kind: model.ReadingWork}
	if name, by := parted(rest); by != "" && (told || joinedBy(rest[len(name):])) {
		f.title, f.by = name, by
	}
	if inner := quotedEnd(f.title); inner != "" {
		f.title = inner
	}
	if k := workTitled(keyOfTitle(f.title)); k != nil && wordsIn(f.title) > 1 && (f.by == "" || strings.Contains(k.by, f.by[strings.LastIndexByte(f.by, ' ')+1:])) {
		return work{title: k.title, by: k.by, kind: k.kind}, true
	}
	if told || f.by != "" && c.aboutBook() {
		f.kind = model.ReadingBook
	}
	_, last, _ := cutLast(" " + strings.ToLower(f.title))
	switch {
	case !titleLike(strings.TrimRight(f.title, "!…")) || noteNouns.has(last) || dated(f.title):
		return f, false
	case told:
		if f.by == "" {
			f.by = authorLine(blocks)
		}
		return f, true
	case f.by == "" || c.doc.Event != "" && f.kind != model.ReadingBook:
		return f, false
	}
	kind, _ := kindOfWork(last)
	return f, f.kind == model.ReadingBook || kind == "" && !slices.Contains(c.doc.Authors, f.by) && !strings.ContainsAny(f.title, "0123456789")
}

// joinedBy reports whether words begin with one that joins a title and its author, and is no
// preposition that joins all else too, as "de".
func joinedBy(after string) bool {
	first, _ := nextWord(strings.TrimLeft(after, " ,–-"), 0)
	return first == "by" || first == "von" || first == "par" || first == "av"
}

// withoutLabel returns the title of notes without the words before it that say what they are; told
// says that those are said to be of a book.
func withoutLabel(title string) (rest string, told bool) {
	for _, mark := range [...]string{": ", " : ", "：", " – ", " — ", " - "} {
		if label, rest, ok := strings.Cut(title, mark); ok && bookLabels.has(underscored(label)) {
			return strings.TrimSpace(rest), true
		}
	}
	lower := strings.ToLower(title)
	for _, lead := range [...]string{"book notes on ", "book review of ", "reading notes on ", "notes on ", "notes from ", "summary of ", "review of ", "notizen zu ", "notes sur "} {
		if strings.HasPrefix(lower, lead) && len(lower) == len(title) {
			kind, _ := kindOfWork(lead[:strings.IndexByte(lead, ' ')])
			return title[len(lead):], kind == model.ReadingBook || strings.HasPrefix(lead, "reading")
		}
	}
	return title, false
}

// bookLabels are what notes say that they are before the title of a book.
const bookLabels wordSet = " book book_notes book_note book_review book_summary book_report reading_notes reading_note buch buchnotizen buchbesprechung rezension lesenotizen leseprotokoll " +
	"livre fiche_de_lecture notes_de_lecture note_de_lecture libro ficha_de_lectura apuntes_de_lectura reseña scheda_di_lettura recensione livro ficha_de_leitura fichamento resenha boek boekverslag " +
	"książka recenzja notatki_z_książki bok bokrecension kniha книга рецензия 読書メモ 読書ノート 読書記録 書評 读书笔记 书评 독서노트 "

// noteNouns are the last words of titles that name notes, not works.
const noteNouns wordSet = " notes note minutes summary journal diary log report agenda slides talk keynote notizen protokoll mitschrift zusammenfassung compte-rendu apuntes notas appunti aantekeningen verslag notatki заметки конспект "

// aboutBook reports whether the notes have parts of a book, its number or a word for it.
func (c *collector) aboutBook() bool {
	found := false
	c.doc.Walk(func(s *model.Section) {
		first, _ := nextWord(strings.ToLower(model.PlainText(s.Title)), 0)
		found = found || chapters.has(strings.Trim(first, "0123456789.:"))
	})
	for key := range c.byKey {
		found = found || strings.HasPrefix(key, "id isbn")
	}
	return found
}

// chapters are the words for the parts of a book.
const chapters wordSet = " chapter chapters chap ch part kapitel kap teil chapitre partie capítulo cap parte capitolo hoofdstuk deel rozdział część kapitola глава часть "

// authorLine returns who a line of the first block says that the author is: "Auteur : Annie Ernaux".
func authorLine(blocks []model.Block) string {
	if len(blocks) == 0 {
		return ""
	}
	p, ok := blocks[0].(*model.Paragraph)
	if !ok {
		return ""
	}
	starts := lineStarts(p.Inlines)
	for k, lo := range starts {
		hi := len(p.Inlines)
		if k+1 < len(starts) {
			hi = starts[k+1]
		}
		label, name, _ := strings.Cut(oneLine(model.PlainText(p.Inlines[lo:hi])), ":")
		if authorLabels.has(underscored(label)) && personal(name) {
			return strings.TrimSpace(name)
		}
	}
	return ""
}

const authorLabels wordSet = " author authors autor autorin autoren auteur auteurs auteure autrice autora autore auteur(s) författare forfatter автор "

// numberedAbove returns the book without a title whose number is the first of the notes and stands
// in their first block; nil for none.
func (c *collector) numberedAbove() *model.Reading {
	if len(c.doc.Blocks) == 0 {
		return nil
	}
	var first *model.Reading
	model.WalkBlocks(c.doc.Blocks[:1], func(b model.Block) {
		if p, ok := b.(*model.Paragraph); ok {
			model.WalkInlines(p.Inlines, func(n model.Inline) {
				if m, ok := n.(*model.Mention); ok && first == nil && m.Class == model.StandardMention && m.Reading > 0 {
					first = c.list[m.Reading-1]
				}
			})
		}
	})
	if first == nil || first.Kind != model.ReadingBook || first.Title != "" {
		return nil
	}
	return first
}
