package main

import (
	"bufio"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"
)

// stage holds the files that a command writes until all of them are finished:
// then commit puts them in their places at once, and else discard leaves
// everything as it was. Its methods may be called at the same time.
type stage struct {
	mu      sync.Mutex
	inputs  []fs.FileInfo // never overwritten
	names   []string      // of the inputs, as the person typed them
	files   []*staged
	folders []string // made by us, outermost first
	closed  bool     // committed or discarded
}

// staged is an output that is being written. It is an io.Writer for one
// goroutine at a time.
type staged struct {
	path   string // as the person typed it
	target string // with links followed
	size   int64  // bytes written so far
	w      *bufio.Writer
	temp   *os.File  // beside the target; nil for what is no plain file
	buffer heldBack  // holds the output where temp is nil
	device io.Writer // standard output; nil means the device named target
}

func newStage() *stage { return &stage{} }

// protect keeps an input from being overwritten.
func (s *stage) protect(name string, info fs.FileInfo) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.inputs, s.names = append(s.inputs, info), append(s.names, name)
}

func (f *staged) Write(b []byte) (int, error) {
	f.size += int64(len(b))
	return f.w.Write(b)
}

// stream prepares an output to an open stream; it gets nothing before commit.
func (s *stage) stream(name string, out io.Writer) *staged {
	f := &staged{path: name, device: out}
	f.w = bufio.NewWriter(&f.buffer)
	s.mu.Lock()
	defer s.mu.Unlock()
	s.files = append(s.files, f)
	return f
}

// create prepares the output to a file. Its folder is made if need be.
func (s *stage) create(path string) (*staged, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.closed {
		return nil, errors.New("interrupted")
	}
	if namesFolder(path) {
		return nil, failed("name a file in it, or another place", "%s: cannot be written: it names a folder", path)
	}
	f := &staged{path: path, target: path}
	mode := fs.FileMode(0o666) // less the umask
	info, err := os.Stat(path)
	switch {
	case err == nil:
		if err := s.admit(f, info); err != nil {
			return nil, err
		}
		if !info.Mode().IsRegular() {
			f.w = bufio.NewWriter(&f.buffer)
			s.files = append(s.files, f)
			return f, nil
		}
		mode = info.Mode().Perm()
	case !errors.Is(err, fs.ErrNotExist):
		return nil, cannotWrite(path, err)
	default:
		if _, err := os.Lstat(path); err == nil {
			return nil, failed("", "%s: cannot be written: it is a link to something that is not there", path)
		}
	}
	if err := s.makeFolder(filepath.Dir(f.target)); err != nil {
		return nil, cannotWrite(path, err)
	}
	if f.temp, err = openTemp(f.target); err != nil {
		return nil, cannotWrite(path, err)
	}
	f.w = bufio.NewWriterSize(f.temp, 1<<16)
	s.files = append(s.files, f)
	if info != nil {
		if err := f.temp.Chmod(mode); err != nil {
			return nil, cannotWrite(path, err)
		}
	}
	return f, nil
}

// namesFolder reports whether a path can only be that of a folder.
func namesFolder(path string) bool {
	base := path[strings.LastIndexFunc(path, func(r rune) bool { return r < utf8.RuneSelf && os.IsPathSeparator(byte(r)) })+1:]
	return base == "" || base == "." || base == ".."
}

// admit looks whether an existing file may be replaced, and follows links to
// it, so that a link stays one.
func (s *stage) admit(f *staged, info fs.FileInfo) error {
	if info.IsDir() {
		return failed("name a file in it, or another place", "%s: cannot be written: it is a folder", f.path)
	}
	for i, in := range s.inputs {
		if os.SameFile(in, info) {
			return failed("name another file with -o", "%s: not written, as it is the input %s", f.path, s.names[i])
		}
	}
	if !info.Mode().IsRegular() {
		return nil // a link to a pipe, such as /dev/stdout, names nothing that could be followed
	}
	target, err := filepath.EvalSymlinks(f.path)
	if err != nil {
		return cannotWrite(f.path, err)
	}
	f.target = target
	// A rename would replace even a file that must not be changed.
	old, err := os.OpenFile(target, os.O_WRONLY, 0)
	if err != nil {
		return cannotWrite(f.path, err)
	}
	return old.Close()
}

// makeFolder makes the folder and those above it, and remembers which.
func (s *stage) makeFolder(dir string) error {
	var missing []string
	for d := dir; ; d = filepath.Dir(d) {
		if _, err := os.Stat(d); !errors.Is(err, fs.ErrNotExist) {
			break
		}
		missing = append(missing, d)
	}
	for i := len(missing) - 1; i >= 0; i-- {
		if err := os.Mkdir(missing[i], 0o777); err != nil {
			return err
		}
		s.folders = append(s.folders, missing[i])
	}
	return nil
}

// openTemp opens a new file beside the target, hidden, with the permissions
// that the target would get.
func openTemp(target string) (*os.File, error) {
	dir, base := filepath.Split(target)
	if cut := 100; len(base) > cut {
		for cut > 0 && !utf8.RuneStart(base[cut]) {
			cut--
		}
		base = base[:cut]
	}
	for n := 1; ; n++ {
		name := filepath.Join(dir, "."+base+"."+strconv.Itoa(os.Getpid())+"-"+strconv.Itoa(n)+".tmp")
		f, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
		if err == nil || !errors.Is(err, fs.ErrExist) || n > 1000 {
			return f, err
		}
	}
}

// commit puts all outputs in their places. When it returns an error, no output
// was touched, but for the rare failure of a rename after others went well.
func (s *stage) commit() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.closed {
		return errors.New("interrupted")
	}
	for _, f := range s.files {
		if err := f.finish(); err != nil {
			return cannotWrite(f.path, err)
		}
	}
	for _, f := range s.files {
		if f.temp != nil {
			if err := os.Rename(f.temp.Name(), f.target); err != nil {
				return cannotWrite(f.path, err)
			}
			f.temp = nil
		}
	}
	s.closed = true
	for _, f := range s.files {
		if err := f.deliver(); err != nil {
			return cannotWrite(f.path, err)
		}
	}
	return nil
}

// finish brings all that was written to the disk.
func (f *staged) finish() error {
	if err := f.w.Flush(); err != nil || f.temp == nil {
		return err
	}
	return errors.Join(f.temp.Sync(), f.temp.Close())
}

// deliver writes what was held back for a stream or a device.
func (f *staged) deliver() error {
	if f.buffer.size == 0 {
		return nil
	}
	if f.device != nil {
		return f.buffer.deliver(f.device)
	}
	dev, err := os.OpenFile(f.target, os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	return errors.Join(f.buffer.deliver(dev), dev.Close())
}

// discard takes away all that is unfinished, and the folders made for it.
// After commit it does nothing and returns false.
func (s *stage) discard() bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.closed {
		return false
	}
	s.closed = true
	for _, f := range s.files {
		if f.temp != nil {
			f.temp.Close()
			os.Remove(f.temp.Name())
		}
	}
	for i := len(s.folders) - 1; i >= 0; i-- {
		os.Remove(s.folders[i]) // fails, rightly, if something else is in it by now
	}
	return true
}

// cannotWrite names the file as the person typed it: the errors of package os
// name temporary files.
func cannotWrite(path string, err error) error {
	return failed("", "%s: cannot be written: %v", path, cause(err))
}

// cause takes the name of the operation and of the file off an error.
func cause(err error) error {
	var p *fs.PathError
	if errors.As(err, &p) {
		return p.Err
	}
	var l *os.LinkError
	if errors.As(err, &l) {
		return l.Err
	}
	return err
}

// newDiscarded returns an output that is thrown away.
func newDiscarded(name string) *staged { return &staged{path: name, w: bufio.NewWriter(io.Discard)} }
