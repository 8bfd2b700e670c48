package main

import (
	"errors"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"gloss/model/catalog"
	"gloss/model/index"
	"gloss/model/index/terms"
)

// termsEnding is that of the files in which a person decides on the index.
const termsEnding = ".terms"

func decidingFlags() []cli.Flag {
	return []cli.Flag{
		&cli.StringSliceFlag{Name: "catalog", Usage: "know the tools that `FILE` names too; may be given again"},
		&cli.StringFlag{Name: "terms", Usage: "follow the decisions in `FILE` (default: NOTES.terms beside the notes, if there)"},
		&cli.BoolFlag{Name: "no-terms", Usage: "follow no decisions"},
	}
}

// decidingRequest is what a command line says of what decides on the index.
type decidingRequest struct {
	catalogs []string
	terms    string   // "" means those beside the notes
	named    []string // files of decisions among the notes, as a shell finds them in a folder
	none     bool
	writes   bool // the decisions may be written, too
}

func (d *decidingRequest) check(files []string) error {
	if d.none && d.terms != "" {
		return misuse("give one of them", "--terms and --no-terms exclude each other")
	}
	n := countOf(files, "-") + countOf(d.catalogs, "-")
	if d.terms == "-" {
		n++
	}
	if n > 1 {
		return misuse("", "standard input (-) can be read only once")
	}
	return nil
}

// takeTerms takes the files of decisions out of those that are named as notes.
func (r *request) takeTerms() error {
	if r.reader != "" {
		return nil
	}
	var files []string
	for _, f := range r.files {
		info, err := os.Stat(f)
		if strings.EqualFold(filepath.Ext(f), termsEnding) && (err != nil || !info.IsDir()) {
			r.deciding.named = append(r.deciding.named, f)
		} else {
			files = append(files, f)
		}
	}
	if len(files) == 0 && len(r.deciding.named) > 0 {
		return misuse("name the notes that it is for, too", "%s: holds decisions, and no notes", r.deciding.named[0])
	}
	r.files = files
	return nil
}

// deciding is what decides on the index beside the notes.
type deciding struct {
	catalog *catalog.Catalog
	list    terms.List
	shared  bool // the decisions were named, and may be for other notes too
	trace   *index.Trace
	effects *index.Effects // that several passes share; nil where there is one
	files   []*termsFile
	strays  []aside // files of decisions that are followed by none of the notes beside them
}

// pass returns the pass that makes the index.
func (d *deciding) pass() *index.Pass {
	return &index.Pass{Catalog: d.catalog, Decisions: d.list, Shared: d.shared, Trace: d.trace, Effects: d.effects}
}

// termsFile is a file of decisions as it is on the disk.
type termsFile struct {
	path string
	text string
	file *terms.File
}

// readDeciding reads the catalogues and the decisions of a request.
func (p *program) readDeciding(r *request, inputs []input) (deciding, error) {
	d := deciding{catalog: catalog.Builtin(), shared: r.deciding.terms != ""}
	for _, path := range r.deciding.catalogs {
		data, err := p.readInput(path, catalog.MaxSize)
		if err != nil {
			return d, err
		}
		own, err := catalog.ParseOwn(shownName(path), string(data), d.catalog)
		if err != nil {
			return d, failed("a line may be as simple as: MyTool, MyTl | tool | https://mytool.example.org", "%v", err)
		}
		d.catalog = d.catalog.Merge(own)
	}
	if r.deciding.none {
		return d, nil
	}
	var paths []string
	if r.deciding.terms != "" {
		paths = []string{r.deciding.terms}
	} else {
		paths = besides(r.files, inputs)
	}
	sought := len(paths) // behind those, none that is named may be missing
	for _, path := range r.deciding.named {
		if !slices.ContainsFunc(paths, func(known string) bool { return filepath.Clean(known) == filepath.Clean(path) }) {
			paths = append(paths, path)
		}
	}
	if r.deciding.terms == "" {
		d.strays = strayTerms(paths)
	}
	var files []*terms.File
	for i, path := range paths {
		f, err := p.readTerms(path, r.deciding.writes)
		if i < sought && r.deciding.terms == "" && errors.Is(err, fs.ErrNotExist) {
			continue
		}
		if err != nil {
			return d, err
		}
		d.files = append(d.files, f)
		files = append(files, f.file)
	}
	var err error
	if d.list, err = terms.Join(files...); err != nil {
		return d, failed("", "%v", err)
	}
	return d, nil
}

// readTerms reads a file of decisions; the error of one that is not there
// wraps fs.ErrNotExist only where the caller looked for it itself.
func (p *program) readTerms(path string, writes bool) (*termsFile, error) {
	var data []byte
	var err error
	if path == "-" {
		data, err = p.readInput(path, terms.MaxSize)
	} else {
		data, err = readFile(path, terms.MaxSize)
	}
	if err != nil {
		return nil, err
	}
	if info, err := os.Stat(path); err == nil && !writes {
		p.stage.protect(path, info)
	}
	f, err := terms.Parse(shownName(path), string(data))
	if err != nil {
		return nil, failed("see gloss help terms for what a line may say", "%v", err)
	}
	return &termsFile{path: path, text: string(data), file: f}, nil
}

// notThere is a failure for a file that is not there.
type notThere struct{ error }

func (m notThere) Unwrap() []error { return []error{m.error, fs.ErrNotExist} }

// readFile reads a whole file that an output may replace.
func readFile(path string, limit int64) ([]byte, error) {
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, notThere{cannotRead(path, err)}
	case err != nil:
		return nil, cannotRead(path, err)
	case info.IsDir():
		return nil, failed("", "%s: cannot be read: it is a folder", path)
	case info.Size() > limit:
		return nil, failed("", "%s: is too large: more than %s", path, sizeText(limit))
	}
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, cannotRead(path, err)
	}
	return data, nil
}

// besides returns where decisions on notes are looked for: beside each file,
// under its name, and in each folder that was given, under the folder's name.
func besides(args []string, inputs []input) []string {
	var paths []string
	known := map[string]bool{}
	add := func(path string) {
		if key := filepath.Clean(path); !known[key] {
			known[key] = true
			paths = append(paths, path)
		}
	}
	for _, arg := range args {
		if info, err := os.Stat(arg); arg != "-" && err == nil && info.IsDir() {
			add(folderTerms(arg))
		}
	}
	for _, in := range inputs {
		if len(args) > 0 && in.shown != stdinName {
			add(fileTerms(in.shown))
		}
	}
	return paths
}

// strayTerms returns the files of decisions in the folders of paths, of which none is there,
// that bear the name of nothing beside them: the notes may have been renamed.
func strayTerms(paths []string) (strays []aside) {
	folders := map[string]bool{}
	for _, path := range paths {
		if _, err := os.Lstat(path); err == nil {
			return nil
		}
		folders[filepath.Dir(path)] = true
	}
	for _, folder := range slices.Sorted(maps.Keys(folders)) {
		entries, _ := os.ReadDir(folder) // whoever reads the notes says what is wrong
		borne := map[string]bool{filepath.Base(folderTerms(folder)): true}
		for _, e := range entries {
			if !strings.EqualFold(filepath.Ext(e.Name()), termsEnding) {
				borne[fileTerms(e.Name())] = true
			}
		}
		for _, e := range entries {
			if name := e.Name(); strings.EqualFold(filepath.Ext(name), termsEnding) && e.Type().IsRegular() && !hidden(name) && !borne[name] {
				path := filepath.Join(folder, name)
				strays = append(strays, aside{path: path, code: "terms.stray", message: "not followed, as no notes beside it bear its name",
					hint: "if these notes were called so, rename it too, or name it with --terms " + quoteArg(path)})
			}
		}
	}
	return strays
}

func fileTerms(path string) string {
	base := filepath.Base(path)
	if stem := strings.TrimSuffix(base, filepath.Ext(base)); stem != "" {
		base = stem
	}
	return filepath.Join(filepath.Dir(path), base+termsEnding)
}

func folderTerms(path string) string {
	name := "notes"
	if abs, err := filepath.Abs(path); err == nil && filepath.Base(abs) != string(filepath.Separator) {
		name = filepath.Base(abs)
	}
	return filepath.Join(path, name+termsEnding)
}
