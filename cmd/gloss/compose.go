package main

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"gloss/export"
	"gloss/export/data"
	"gloss/export/locale"
	"gloss/export/picture"
	"gloss/model"
	"gloss/notes"
	noteshtml "gloss/notes/html"
	"gloss/notes/org"
)

// composition is what came of the notes.
type composition struct {
	doc   *model.Document
	name  string            // for outputs, without an ending
	shown map[string]string // what the person typed, by name of the source
	// folders are those that the sources stand in, by name; standard input
	// and the sample have none.
	folders map[string]string
	aside   []aside // files of folders that are not read

	deciding deciding
}

// read reads all notes of a request into one document, in order and numbered.
func (p *program) read(r *request) (*composition, error) {
	inputs, aside, err := p.readInputs(r.files, r.limits)
	if err != nil {
		return nil, err
	}
	inputs, indexes, err := r.withoutIndexes(inputs)
	if err != nil {
		return nil, err
	}
	aside = append(aside, indexes...)
	leaveCores()
	foresee(inputs)
	p.watchMemory(r.limits, inputs)
	opt, err := p.readingOptions(r, inputs)
	if err != nil {
		return nil, err
	}
	c := &composition{name: outputName(r.first(inputs)), shown: map[string]string{}, folders: map[string]string{}, aside: aside}
	if c.deciding, err = p.readDeciding(r, inputs); err != nil {
		return nil, err
	}
	c.aside = append(c.aside, c.deciding.strays...)
	var docs []*model.Document
	attached := map[string]bool{}
	files := filesOf(inputs)
	for i, in := range inputs {
		c.shown[in.name] = in.shown
		if len(r.files) > 0 && in.shown != stdinName {
			c.folders[in.name] = filepath.Dir(in.shown)
		}
		if r.attach {
			r.edition.Attached = append(r.edition.Attached, export.Attachment{Name: attachedName(in.name, attached), Data: in.data})
		}
		inputs[i].data = nil
		in.encoding, in.files = r.encoding, files
		doc, err := readNotes(in, r.reader, opt)
		if err != nil {
			return nil, err
		}
		docs = append(docs, doc)
	}
	c.pointOutCopies(docs)
	collectBetween(docs...)
	c.doc = notes.Prepare(docs, r.meta)
	if len(docs) == 1 {
		nameless(c.doc, inputs[0].name, r.wording)
	} else if c.doc.TitleFrom == "files" {
		c.doc.Title = jointTitle(docs, locale.For(c.doc.Language, r.wording))
	}
	return c, nil
}

// attachedName returns what notes are attached as, which is no path and none of the names
// that are taken, and takes it.
func attachedName(name string, taken map[string]bool) string {
	name = strings.ReplaceAll(name, "/", "-")
	ext := filepath.Ext(name)
	free := name
	for n := 2; taken[free]; n++ {
		free = fmt.Sprintf("%s-%d%s", strings.TrimSuffix(name, ext), n, ext)
	}
	taken[free] = true
	return free
}

// pointOutCopies tells of notes that hold the same bytes as others before them.
func (c *composition) pointOutCopies(docs []*model.Document) {
	first := map[string]string{}
	for _, d := range docs {
		for _, s := range d.Sources {
			of, known := first[s.SHA256]
			if !known {
				first[s.SHA256] = s.Name
				continue
			}
			d.Report(model.At(s.Name, 1, 0), model.Warning, "notes.copy", "holds the same as "+c.shown[of], "take one of them away if it is a copy: the book has both")
		}
	}
}

// withoutIndexes fails where an input is data that gloss wrote, and no notes. A
// request that only looks notes through leaves those aside that stand beside
// notes, as gloss index may be given both.
func (r *request) withoutIndexes(inputs []input) (list []input, left []aside, err error) {
	for _, in := range inputs {
		if r.reader != "" || !data.IsIndexJSON(in.data) {
			list = append(list, in)
			continue
		}
		left = append(left, aside{path: in.shown, code: "input.index", message: "left aside, as it is data that gloss wrote, and no notes",
			hint: "what there is to say of it was said when it was written"})
	}
	if len(left) > 0 && (!r.surveys || len(list) == 0) {
		return nil, nil, failed("name the notes themselves; what gloss index --format json wrote, gloss index alone reads", "%s: is data that gloss wrote, and no notes", left[0].path)
	}
	return list, left, nil
}

// readingOptions returns what readers are to know of a request.
func (p *program) readingOptions(r *request, inputs []input) (opt notes.Options, err error) {
	opt.HTML = noteshtml.Format()
	if r.outline == "" {
		return opt, nil
	}
	if len(inputs) > 1 {
		return opt, misuse("build the files one by one", "--outline names the sections of one notes file, and there are %d", len(inputs))
	}
	opt.Outline, err = p.readOutline(r.outline, inputs[0].name, r.limits.size)
	return opt, err
}

// jointTitle returns the title of several notes, in the words of the book.
func jointTitle(docs []*model.Document, words *locale.Locale) string {
	var titles []string
	for _, d := range docs {
		if d.Title != "" && !slices.Contains(titles, d.Title) {
			titles = append(titles, d.Title)
		}
	}
	return words.Title(titles)
}

// nameless gives notes a title that would be called after standard input.
func nameless(doc *model.Document, name, wording string) {
	if name == stdinName && doc.TitleFrom == "file name" {
		doc.Title = locale.For(doc.Language, wording).Untitled
	}
}

// first returns the name that outputs are named after: that of the first
// notes, or of the folder that was given for them.
func (r *request) first(inputs []input) string {
	if len(r.files) == 0 {
		return inputs[0].name
	}
	path := r.files[0]
	if path == "-" {
		return "notes"
	}
	if inputs[0].shown != path { // a folder; its ending is part of its name
		if abs, err := filepath.Abs(path); err == nil {
			path = abs
		}
		return filepath.Base(path) + "."
	}
	return path
}

// filesOf returns the files of a book of several, so that links from one to another lead there.
func filesOf(inputs []input) *notes.Files {
	if len(inputs) < 2 {
		return nil
	}
	var names, paths []string
	for _, in := range inputs {
		if path, err := filepath.Abs(in.shown); err == nil && in.shown != stdinName {
			names, paths = append(names, in.name), append(paths, filepath.ToSlash(path))
		}
	}
	files := notes.NewFiles(names, paths)
	for _, in := range inputs {
		if strings.EqualFold(filepath.Ext(in.shown), ".org") {
			org.EachID(string(in.data), func(id, headline string) { files.Name(id, in.name, strings.ReplaceAll(headline, "#", "")) })
		}
	}
	return files
}

func readNotes(in input, reader string, opt notes.Options) (*model.Document, error) {
	shown := in.shown
	src, err := decode(in) // which lets the bytes go
	if err != nil {
		return nil, err
	}
	src.Files = in.files
	if in.files != nil {
		src.Info.Folder = folderOf(in.shown)
	}
	formats := readers()
	format := notes.Detect(src, shown, formats)
	if i := slices.IndexFunc(formats, func(f notes.Format) bool { return f.Name == reader }); i >= 0 {
		format = formats[i]
	} else if format.Name == "html" {
		if text, title, ok := noteshtml.Plain(src); ok {
			return readPlain(text, title, shown, opt)
		}
	}
	name, alone := src.Name, in.files == nil // without which src and in would keep their bytes while they are read
	doc, err := format.Read(src, opt)
	if err != nil {
		return nil, failed("", "%s: %v", shown, err)
	}
	if alone && len(doc.Blocks) == 0 && len(doc.Sections) == 0 && doc.Title == "" {
		doc.Report(model.At(name, 1, 0), model.Warning, "notes.nothing", "read as "+format.Name+", nothing of it is left",
			"say --from if it is another format, or export the notes as Markdown, HTML, OPML or text")
	}
	return doc, nil
}

// readPlain reads a web page that is nothing but plain text, as what it holds.
func readPlain(text *notes.Source, title, shown string, opt notes.Options) (*model.Document, error) {
	format := notes.Detect(text, "", plainReaders())
	doc, err := format.Read(text, opt)
	if err != nil {
		return nil, failed("", "%s: %v", shown, err)
	}
	if doc.Title == "" && len(doc.Sections) == 0 && title != "" {
		doc.Title, doc.TitleFrom = title, "front matter"
	}
	doc.Report(model.At(text.Name, 1, 0), model.Info, "html.plain", "the page holds nothing but plain text, read as "+format.Name, "--from html reads it as a page")
	return doc, nil
}

// illustrate looks through the pictures of what was read, for an edition, and
// adds to the findings what there is to say of them.
func (p *program) illustrate(c *composition, r *request) {
	shelf := p.newAlbum(c)
	defer shelf.close()
	pictures, said := picture.Collect(c.doc, shelf)
	r.edition.Pictures = pictures
	c.doc.Diagnostics = append(c.doc.Diagnostics, said...)
}

// book makes the book of what was read. A heading that stands round all the
// notes and has only the book's title to say goes.
func (c *composition) book(r *request) *model.Book {
	notes.Hoist(c.doc)
	b := bind(c.doc, built(r.epoch, c.doc.Date), c.deciding.pass())
	b.ReadingsBy, b.Wording = model.Grouping(r.readingsBy), r.wording
	return b
}

// built returns the date of the edition, never that of the clock.
func built(epoch *time.Time, first model.Date) time.Time {
	switch {
	case epoch != nil:
		return *epoch
	case first.Year >= 1980 && first.Year <= 2107: // what a ZIP archive can hold
		return first.Time()
	}
	return time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)
}
