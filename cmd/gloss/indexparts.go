package main

import (
	"cmp"
	"path"
	"path/filepath"
	"strings"

	"gloss/export/data"
	"gloss/export/locale"
	"gloss/model"
	"gloss/model/index"
	"gloss/model/summary"
	"gloss/notes"
)

// readIndex makes the index of all the files of a request: of notes, and of
// indexes that gloss wrote before. Each set of notes is read and recognized by
// itself. The composition holds what there is to say of them, and no notes.
func (p *program) readIndex(r *request) (*summary.Index, *composition, error) {
	return p.readIndexTracing(r, nil)
}

// readIndexTracing is readIndex, and tells a tracing of each set of notes where it is not
// nil; indexes that gloss wrote, whose notes are not at hand, fail then.
func (p *program) readIndexTracing(r *request, t *tracing) (*summary.Index, *composition, error) {
	inputs, aside, err := p.readInputs(r.files, r.limits)
	if err != nil {
		return nil, nil, err
	}
	if t != nil {
		if inputs, _, err = r.withoutIndexes(inputs); err != nil {
			return nil, nil, err
		}
	}
	leaveCores()
	foresee(inputs)
	p.watchMemory(r.limits, inputs)
	opt, err := p.readingOptions(r, inputs)
	if err != nil {
		return nil, nil, err
	}
	c := &indexParts{composition: &composition{doc: &model.Document{}, shown: map[string]string{}, aside: aside}, request: r, reading: opt, meta: r.meta,
		alike: map[sameNotes]string{}, tracing: t}
	if c.deciding, err = p.readDeciding(r, inputs); err != nil {
		return nil, nil, err
	}
	c.aside = append(c.aside, c.deciding.strays...)
	c.deciding.effects = index.NewEffects()
	if t != nil {
		for _, name := range r.explain {
			_, _, others := c.meantBy(name)
			t.Names = append(t.Names, others...)
		}
		c.deciding.trace = &t.Trace
	}
	if len(inputs) > 1 {
		c.meta.Title = "" // it is that of the whole
	}
	for i, in := range inputs {
		c.shown[in.name] = in.shown
		inputs[i].data = nil
		if err := c.add(in); err != nil {
			return nil, nil, err
		}
	}
	collectBetween(c.doc) // the notes are gone
	x, err := c.merged()
	return x, c.composition, err
}

// indexParts are the indexes of the files of a request, in the making.
type indexParts struct {
	*composition
	request *request
	reading notes.Options
	meta    notes.Meta // of each
	parts   []*summary.Index
	alike   map[sameNotes]string // what they are called that were read already
	tracing *tracing             // may be nil
}

// sameNotes is what notes have in common that count once.
type sameNotes struct{ name, sha string }

// add adds the index of an input.
func (c *indexParts) add(in input) error {
	if data.IsIndexJSON(in.data) || c.request.reader == "" && strings.EqualFold(filepath.Ext(in.shown), jsonEndings[0]) {
		part, err := data.ReadIndexJSON(in.data)
		if err != nil {
			return failed("gloss index --format json writes such files", "%s:%s", in.shown, strings.TrimPrefix(err.Error(), "line "))
		}
		c.parts = append(c.parts, c.deciding.pass().Reconsider(part))
		return nil
	}
	name, shown := in.name, in.shown // all that is to be kept of it
	part, err := c.read(in)
	if err != nil {
		return err
	}
	c.parts = append(c.parts, part)
	same := sameNotes{part.Sources[0].Name, part.Sources[0].SHA256}
	if first := c.alike[same]; first != "" {
		c.doc.Report(model.At(name, 1, 0), model.Warning, "index.twice", "holds the same as "+first+", and counts once with it", "give it another name if both are to count")
		return nil
	}
	c.alike[same] = shown
	return nil
}

// read reads one set of notes and makes its index.
func (c *indexParts) read(in input) (*summary.Index, error) {
	in.encoding = c.request.encoding
	name, folder := in.name, folderOf(in.shown) // all that is to be kept of it
	doc, err := readNotes(in, c.request.reader, c.reading)
	if err != nil {
		return nil, err
	}
	collectBetween(doc)
	doc = notes.Prepare([]*model.Document{doc}, c.meta)
	nameless(doc, name, c.request.wording)
	one := &composition{doc: doc, deciding: c.deciding}
	book := one.book(c.request)
	if c.tracing != nil {
		c.tracing.add(book)
	}
	x := summary.PartOf(book)
	x.Sources[0].Name, x.Sources[0].Folder = path.Base(name), folder
	c.doc.Sources = append(c.doc.Sources, doc.Sources...)
	c.doc.Ledgers = append(c.doc.Ledgers, doc.Ledgers...)
	c.doc.Diagnostics = append(c.doc.Diagnostics, doc.Diagnostics...)
	return x, nil
}

// merged makes the index of all of them.
func (c *indexParts) merged() (*summary.Index, error) {
	r := c.request
	decided := &summary.Index{References: index.References(c.deciding.list)}
	x, err := index.Merge(append(c.parts, decided), c.deciding.catalog)
	if err != nil {
		return nil, failed("write the indexes anew with one gloss, or name the notes themselves", "%v", err)
	}
	c.pointOutVersions(x)
	c.doc.Diagnostics = append(c.doc.Diagnostics, c.deciding.effects.Diagnostics(c.deciding.list, x, c.deciding.shared)...)
	if r.meta.Authors != nil {
		x.Authors = r.meta.Authors
	}
	x.Language, x.Wording = cmp.Or(r.meta.Language, x.Language), r.wording
	if words := locale.For(x.Language, x.Wording); words.Tag != locale.English {
		x.Title = words.Title(x.Titles())
	}
	x.Title = cmp.Or(r.meta.Title, x.Title)
	x.Built = built(r.epoch, x.From)
	return x, nil
}

// pointOutVersions tells of files that an index holds in several versions: notes were
// changed after an index of them was written.
func (c *indexParts) pointOutVersions(x *summary.Index) {
	type place struct{ folder, file string }
	versions := map[place]int{}
	for _, s := range x.Sources {
		at := place{s.Folder, cmp.Or(s.File, s.Name)}
		if versions[at]++; s.Folder == "" || versions[at] != 2 {
			continue // where it lies is not known, or it is told
		}
		c.doc.Report(model.At(path.Join(at.folder, at.file), 1, 0), model.Warning, "index.versions", "stands in the index as it is and as it was, or there are two of that name, and each counts",
			"where it was changed, write the indexes that hold it anew")
	}
}
