package main

import (
	"bytes"
	"fmt"
	"os"
	"runtime/metrics"
	"strconv"
	"sync/atomic"

	"github.com/urfave/cli/v2"

	"gloss/notes"
)

// limits are what the program takes of notes before it refuses them. What is made
// of notes grows with the pieces that they are in, each of which is a part of the
// document, more than with their bytes.
type limits struct {
	size   int64 // bytes of a file
	pieces int   // of a file; 0 means what pieceLimit allows
	memory int64 // bytes that live at once; 0 means what memoryFor allows
}

// A file may have leastPieces, or one for each bytesOfPiece that it is long, so
// that what is made of it does not take more than ten times its size.
const (
	leastPieces  = 600_000
	bytesOfPiece = 30
)

// All notes may take leastMemory, or timesSize as much as they are long, which is
// enough for the pages of any notes that are people's.
const (
	leastMemory = 1 << 30
	timesSize   = 40
)

// limitsOf reads the limits that a command line sets.
func limitsOf(c *cli.Context) (l limits, err error) {
	if l.size, err = parseSize(c.String("max-size")); err != nil {
		return l, err
	}
	if c.IsSet("max-memory") {
		if l.memory, err = parseSize(c.String("max-memory")); err != nil {
			return l, err
		}
	}
	if c.IsSet("max-lines") {
		if l.pieces = c.Int("max-lines"); l.pieces < 1 {
			return l, misuse("leave the option out for a limit that fits the size", "--max-lines %d allows no notes", l.pieces)
		}
	}
	return l, nil
}

// refuseDense fails where a file is in more pieces than its size allows.
func (l limits) refuseDense(name string, data []byte) error {
	most := l.pieces
	if most == 0 {
		most = max(leastPieces, len(data)/bytesOfPiece)
	}
	if len(data) <= most || atMost(data) <= most {
		return nil
	}
	n, line := pieces(data, most)
	if n <= most {
		return nil
	}
	return failed("part them, or allow more with --max-lines, as in --max-lines "+strconv.Itoa(n),
		"%s:%d: the notes are in too many small pieces: %d lines, elements, cells and marks in %s, more than %d", name, line, n, fileSize(int64(len(data))), most)
}

// atMost returns a number that pieces does not exceed, faster.
func atMost(data []byte) (n int) {
	for _, mark := range [...]string{"\n", "<", "|", "[", "*", "`"} {
		n += bytes.Count(data, []byte(mark))
	}
	return n + 1
}

// pieces counts the lines of data that are not blank, the elements (HTML, OPML),
// cells (of tables), links and pairs of marks (emphasis, code), and returns in
// which line, from 1 on, they become more than most.
func pieces(data []byte, most int) (n, line int) {
	halves, at, fresh := 0, 1, true // counted by halves, as marks stand in pairs
	for i, b := range data {
		switch {
		case b == '\n':
			at, fresh = at+1, true
			continue
		case b <= ' ':
			continue
		case b == '<':
			fresh = false // a line that begins with an element is no piece beside it
			if i+1 < len(data) && data[i+1]|0x20 >= 'a' && data[i+1]|0x20 <= 'z' {
				halves += 2
			}
		case b == '|' || b == '[':
			halves += 2
		case b == '*' && fresh: // a bullet
		case b == '*' || b == '`':
			halves++
		}
		if fresh {
			halves, fresh = halves+2, false
		}
		if line == 0 && halves/2 > most {
			line = at
		}
	}
	return halves / 2, line
}

// memoryFor returns how many bytes may live at once for notes of that size.
func (l limits) memoryFor(size int64) int64 {
	if l.memory > 0 {
		return l.memory
	}
	return max(leastMemory, timesSize*size)
}

// alone says that the process is nothing but the program, so that what lives in it
// lives for the notes.
var alone atomic.Bool

// ownMemory is for a process that is nothing but the program.
func ownMemory() { alone.Store(true) }

// watchMemory ends the program where more lives than the limits allow for the
// notes: what was begun is taken away, and the rest of the machine goes on.
func (p *program) watchMemory(l limits, inputs []input) {
	if !alone.Load() || len(inputs) == 0 {
		return
	}
	size := int64(0)
	for _, in := range inputs {
		size += int64(len(in.data))
	}
	name, most := inputs[0].shown, l.memoryFor(size)
	if n := len(inputs); n > 1 {
		name = fmt.Sprintf("%s and %s", name, notes.Count(n-1, "other", "others"))
	}
	live := []metrics.Sample{{Name: "/gc/heap/live:bytes"}}
	afterCollections(func() {
		if metrics.Read(live); int64(live[0].Value.Uint64()) > most {
			p.ending.Store(true)
			p.stage.discard()
			os.Exit(tell(p.err, failed("part the notes, or allow more with --max-memory, as in --max-memory 8GiB", "%s: takes more than %s of memory", name, roundSize(most))))
		}
	})
}

// roundSize prints a size in whole mebibytes, or as it was given where it is round.
func roundSize(n int64) string {
	if n%(1<<20) == 0 || n < 1<<20 {
		return sizeText(n)
	}
	return sizeText((n>>20 + 1) << 20)
}
