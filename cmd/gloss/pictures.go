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
// each source from its own folder. Nothing leads out of a folder, no link
// either.
type album struct {
	folders map[string]string // by name of the source
	stage   *stage

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
	return &album{folders: c.folders, stage: p.stage, roots: map[string]*os.Root{}}
}

// close lets go of the folders.
func (a *album) close() {
	for _, r := range a.roots {
		r.Close()
	}
}

func (a *album) root(source string) (*os.Root, error) {
	folder, ok := a.folders[source]
	if !ok {
		return nil, errNoFolder
	}
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
	root, err := a.root(source)
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
	return nil, first
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
