package main

import (
	"bytes"
	"cmp"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"gloss/notes"
	"gloss/notes/sample"
)

// input is a notes file in the memory.
type input struct {
	shown string // as the person typed it
	name  string // in the book: no path of this machine, unique in the book
	data  []byte

	encoding notes.Encoding // the zero value means the one that fits
	files    *notes.Files   // of the book that it is read for; nil where it is alone
}

// stdinName names standard input in a book and in messages.
const stdinName = "stdin"

// readInputs reads the files that args name, "-" for standard input, a folder
// for the notes in it. All of them together are one book. Without args it
// returns the sample.
func (p *program) readInputs(args []string, most limits) (list []input, left []aside, err error) {
	if len(args) == 0 {
		name, data := sample.Notes()
		return []input{{shown: name, name: name, data: data}}, nil, nil
	}
	paths, left, err := expandFolders(args)
	if err != nil {
		return nil, nil, err
	}
	for _, path := range paths {
		data, err := p.readInput(path, most.size)
		if err != nil {
			return nil, nil, err
		}
		if err := most.refuseDense(shownName(path), data); err != nil {
			return nil, nil, err
		}
		if !slices.Contains(args, path) && noText(data) {
			left = append(left, binaryAside(path, data))
			continue
		}
		list = append(list, input{shown: shownName(path), data: data})
	}
	if len(list) == 0 {
		return nil, nil, failed("", "%s: %s", left[len(left)-1].path, left[len(left)-1].message)
	}
	nameInputs(list)
	return list, left, nil
}

// noText reports whether the bytes of a file are those of a picture or the like.
func noText(data []byte) bool {
	begin := data[:min(len(data), 4096)]
	if !slices.ContainsFunc(begin, func(c byte) bool { return c < '\t' }) {
		return false
	}
	_, err := notes.Decode("", data)
	return errors.Is(err, notes.ErrBinary)
}

func shownName(path string) string {
	if path == "-" {
		return stdinName
	}
	return path
}

// readInput reads one file and sees to it that no output overwrites it.
func (p *program) readInput(path string, limit int64) ([]byte, error) {
	in := p.in
	if path != "-" {
		f, err := os.Open(path)
		if err != nil {
			return nil, cannotRead(path, err)
		}
		defer f.Close()
		in = f
	}
	var size int64
	if f, ok := in.(*os.File); ok {
		info, err := f.Stat()
		if err != nil {
			return nil, cannotRead(shownName(path), err)
		}
		if info.IsDir() {
			return nil, failed("", "%s: cannot be read: it is a folder", shownName(path))
		}
		for i, other := range p.stage.inputs {
			if info.Mode().IsRegular() && os.SameFile(other, info) {
				return nil, misuse("name each notes file once", "%s: is the same file as %s", shownName(path), p.stage.names[i])
			}
		}
		p.stage.protect(shownName(path), info)
		size = info.Size()
	}
	tooLarge := failed("allow more with --max-size, as in --max-size 200MiB", "%s: is too large: more than %s", shownName(path), sizeText(limit))
	if size > limit {
		return nil, tooLarge
	}
	data := bytes.NewBuffer(make([]byte, 0, size+bytes.MinRead)) // the size of a file is a guess: it may grow
	if _, err := data.ReadFrom(io.LimitReader(in, limit+1)); err != nil {
		return nil, cannotRead(shownName(path), err)
	}
	if int64(data.Len()) > limit {
		return nil, tooLarge
	}
	return data.Bytes(), nil
}

func cannotRead(name string, err error) error {
	hint := ""
	if strings.TrimSpace(name) == "" {
		name, hint = strconv.Quote(name), "a shell variable that is not set is empty"
	}
	if errors.Is(err, fs.ErrNotExist) {
		if _, err := os.Lstat(name); err == nil {
			return failed("", "%s: cannot be read: it is a link to something that is not there", name)
		}
		return failed(cmp.Or(hint, elsewhere(name)), "%s: there is no such file", name)
	}
	return failed(hint, "%s: cannot be read: %v", name, cause(err))
}

// elsewhere returns a hint where the file may be that is not there.
func elsewhere(name string) string {
	if strings.Contains(name, "://") {
		return "gloss fetches nothing: save the page, and name the file"
	}
	dir, base := filepath.Split(name)
	entries, err := os.ReadDir(cmp.Or(dir, "."))
	if err != nil {
		return ""
	}
	var names []string
	for _, e := range entries {
		if !e.IsDir() && slices.Contains(notesExtensions(), strings.ToLower(filepath.Ext(e.Name()))) {
			names = append(names, e.Name())
		}
	}
	if near := nearest(base, names); near != "" {
		return "did you mean " + quoteArg(dir+near) + "?"
	}
	return ""
}

// nameInputs gives each input the shortest end of its path that no other has:
// "notes.md", or "day1/notes.md" where there are several of that name.
func nameInputs(list []input) {
	paths := make([][]string, len(list))
	for i, in := range list {
		full := in.shown
		if abs, err := filepath.Abs(full); err == nil && full != stdinName {
			full = abs
		}
		paths[i] = strings.Split(filepath.ToSlash(full), "/")
	}
	open := make([]int, len(list)) // those without a name yet
	for i := range open {
		open[i] = i
	}
	for n := 1; len(open) > 0; n++ {
		ends := map[string]int{}
		for i, path := range paths {
			list[i].name = cmp.Or(list[i].name, strings.Join(path[max(len(path)-n, 0):], "/"))
			ends[list[i].name]++
		}
		open = slices.DeleteFunc(open, func(i int) bool {
			if ends[list[i].name] == 1 || n >= len(paths[i]) {
				return true
			}
			list[i].name = ""
			return false
		})
	}
}

// mostFolders is how many folders are told of where a file lies.
const mostFolders = 3

// folderOf returns the innermost folders of a file as the person typed it, parted
// by "/": those below the working folder, of a path that leads out of it the last
// one, and of an absolute path elsewhere none. So no path of this machine gets
// into a file.
func folderOf(shown string) string {
	most := mostFolders
	if filepath.IsAbs(shown) {
		here, err := os.Getwd()
		if err != nil {
			return ""
		}
		below, err := filepath.Rel(here, shown)
		if err != nil || !filepath.IsLocal(below) {
			return ""
		}
		shown = below
	}
	folders := strings.Split(filepath.ToSlash(filepath.Dir(filepath.Clean(shown))), "/")
	for len(folders) > 0 && (folders[0] == ".." || folders[0] == ".") {
		if folders[0] == ".." {
			most = 1
		}
		folders = folders[1:]
	}
	return strings.Join(folders[max(len(folders)-most, 0):], "/")
}

// readOutline reads the file of --outline for a source of some name. Findings
// tell outline and source apart by their names.
func (p *program) readOutline(path, source string, limit int64) (*notes.Outline, error) {
	data, err := p.readInput(path, limit)
	if err != nil {
		return nil, err
	}
	src, err := decode(input{shown: shownName(path), name: shownName(path), data: data})
	if err != nil {
		return nil, err
	}
	outline, err := notes.ParseOutline(shownName(path), src.Text)
	if err != nil {
		return nil, failed("", "%v", err)
	}
	if outline.Name == source {
		outline.Name = "./" + source
	}
	return outline, nil
}

// decode makes a source of an input. Its errors name the file as the person
// typed it.
func decode(in input) (*notes.Source, error) {
	src, err := in.encoding.Decode(in.name, in.data)
	if err != nil {
		return nil, failed("", "%s: %s", in.shown, strings.TrimPrefix(err.Error(), in.name+": "))
	}
	return src, nil
}
