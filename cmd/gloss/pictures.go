package main

import (
	"errors"
	"io"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"sync"

	"gloss/export/picture"
)

// album hands out the pictures that stand in the folders of the notes, those of
// each source from its own folder, else from the one that holds them all. Nothing leads
// out of these, no link either.
type album struct {
	folders map[string]string // by name of the source
	shared  string            // that holds them all; "" for none
	stage   *stage

	named    map[string]string // pictures below shared, by the names of their files; "" where several have one
	findOnce sync.Once

	mu    sync.Mutex
	roots map[string]*os.Root
}

// What is wrong with a picture's place, for people.
var (
	errNoFolder  = errors.New("the notes come from no folder")
	errNoPicture = errors.New("there is no such file")
	errNoFile    = errors.New("it is no plain file")
	errAway      = errors.New("it stands outside the folder of the notes")
)

// newAlbum returns the album of what was read.
func (p *program) newAlbum(c *composition) *album {
	return &album{folders: c.folders, shared: sharedFolder(c.folders), stage: p.stage, roots: map[string]*os.Root{}}
}

// close lets go of the folders.
func (a *album) close() {
	for _, r := range a.roots {
		r.Close()
	}
}

func (a *album) root(folder string) (*os.Root, error) {
	a.mu.Lock()
	defer a.mu.Unlock()
	if r := a.roots[folder]; r != nil {
		return r, nil
	}
	r, err := os.OpenRoot(folder)
	if err != nil {
		return nil, cause(err)
	}
	a.roots[folder] = r
	return r, nil
}

// Read returns the bytes of a picture. Pictures are decoded on all cores.
func (a *album) Read(source, target string) ([]byte, error) {
	takeCores()
	folder, ok := a.folders[source]
	if !ok {
		return nil, errNoFolder
	}
	root, err := a.root(folder)
	if err != nil {
		return nil, err
	}
	var first error
	for _, name := range pictureNames(target) {
		data, err := a.open(root, name)
		if err == nil {
			return data, nil
		}
		if first == nil {
			first = err
		}
	}
	if data := a.elsewhere(folder, target); data != nil {
		return data, nil
	}
	return nil, first
}

// elsewhere reads a picture from the folder that holds all notes: what stands where the notes
// in a folder say, or seen from the former, or, as note books have it, the only file of that
// name. It is nil for none.
func (a *album) elsewhere(folder, target string) []byte {
	if a.shared == "" {
		return nil
	}
	root, err := a.root(a.shared)
	here, err2 := filepath.Abs(folder)
	if errors.Join(err, err2) != nil {
		return nil
	}
	for _, name := range pictureNames(target) {
		tries := []string{name}
		if within, err := filepath.Rel(a.shared, filepath.Join(here, filepath.FromSlash(name))); err == nil {
			tries = []string{within, name}
		}
		if !strings.ContainsAny(name, `/\`) {
			a.findOnce.Do(func() { a.named = namesBelow(root) })
			tries = append(tries, a.named[name])
		}
		for _, try := range tries {
			if data, err := a.open(root, try); err == nil {
				return data
			}
		}
	}
	return nil
}

// namesBelow returns the paths of the files in a folder and below it, of the first
// mostEntries that are not hidden, by their names; "" where several have one.
func namesBelow(root *os.Root) map[string]string {
	named, seen := map[string]string{}, 0
	_ = fs.WalkDir(root.FS(), ".", func(path string, e fs.DirEntry, err error) error {
		seen++
		switch {
		case err != nil || path != "." && hidden(e.Name()) && e.IsDir():
			return fs.SkipDir
		case seen > mostEntries:
			return fs.SkipAll
		case e.Type().IsRegular():
			if _, twice := named[e.Name()]; twice {
				path = ""
			}
			named[e.Name()] = path
		}
		return nil
	})
	return named
}

// sharedFolder returns the folder that holds all of these: one of them, or the one right
// above several of them; "" where there is none, or only the root of the disk.
func sharedFolder(folders map[string]string) string {
	var all []string
	for _, folder := range folders {
		abs, err := filepath.Abs(folder)
		if err != nil {
			return ""
		}
		all = append(all, abs)
	}
	if len(all) == 0 {
		return ""
	}
	shared := all[0]
	for _, folder := range all {
		for within, err := filepath.Rel(shared, folder); err != nil || !filepath.IsLocal(within); within, err = filepath.Rel(shared, folder) {
			if filepath.Dir(shared) == shared {
				return ""
			}
			shared = filepath.Dir(shared)
		}
	}
	below := map[string]bool{} // those right below it
	for _, folder := range all {
		if folder == shared {
			return shared
		}
		if filepath.Dir(folder) == shared {
			below[folder] = true
		}
	}
	if len(below) < 2 || filepath.Dir(shared) == shared {
		return "" // no disk is searched
	}
	return shared
}

// pictureNames returns the names that a target may stand for: as written, as an
// address writes it (%20 for a blank), and without what follows a question mark.
func pictureNames(target string) []string {
	names := []string{target}
	plain, _, _ := strings.Cut(target, "?")
	plain, _, _ = strings.Cut(plain, "#")
	if decoded, err := url.PathUnescape(plain); err == nil && decoded != target {
		names = append(names, decoded)
	}
	return names
}

func (a *album) open(root *os.Root, name string) ([]byte, error) {
	name = filepath.Clean(filepath.FromSlash(name))
	if !filepath.IsLocal(name) {
		return nil, errAway
	}
	info, err := root.Stat(name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, errNoPicture
	case err != nil:
		if _, err := os.Stat(filepath.Join(root.Name(), name)); err == nil {
			return nil, errAway // by a link that the root does not follow
		}
		return nil, cause(err)
	case !info.Mode().IsRegular():
		return nil, errNoFile
	}
	f, err := root.Open(name)
	if err != nil {
		return nil, cause(err)
	}
	defer f.Close()
	a.stage.protect(name, info)
	data, err := io.ReadAll(io.LimitReader(f, picture.MaxBytes+1))
	if err != nil {
		return nil, cause(err)
	}
	return data, nil
}
