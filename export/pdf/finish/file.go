package finish

import (
	"bytes"
	"fmt"
	"slices"
	"strconv"
)

// resources is the number of the object with the resources of all pages.
const resources = 2

// file is a file of gofpdf's, cut into objects.
type file struct {
	objects       [][]byte // by number, without "obj" and "endobj"; the first is none
	catalog, info int
}

// parse cuts a file into its objects by its table of offsets.
func parse(pdf []byte) (*file, error) {
	at := bytes.LastIndex(pdf, []byte("startxref"))
	if at < 0 {
		return nil, fmt.Errorf("the file has no table of objects")
	}
	table := atoi(bytes.TrimSpace(pdf[at+9:]))
	if table <= 0 || table >= at || !bytes.HasPrefix(pdf[table:], []byte("xref\n0 ")) {
		return nil, fmt.Errorf("the table of objects is not at byte %d", table)
	}
	count := atoi(pdf[table+7:])
	line := bytes.IndexByte(pdf[table+7:], '\n')
	entries := table + 7 + line + 1
	if count < 4 || line < 0 || entries+20*count > at {
		return nil, fmt.Errorf("the table of objects is cut off")
	}
	f := &file{objects: make([][]byte, count)}
	offsets := []int{table}
	for n := 1; n < count; n++ {
		offsets = append(offsets, atoi(pdf[entries+20*n:]))
	}
	sorted := slices.Sorted(slices.Values(offsets))
	for n := 1; n < count; n++ {
		next, _ := slices.BinarySearch(sorted, offsets[n]+1)
		if next == len(sorted) {
			return nil, fmt.Errorf("object %d is not before the table", n)
		}
		body, err := objectAt(pdf[:sorted[next]], offsets[n], n)
		if err != nil {
			return nil, err
		}
		f.objects[n] = body
	}
	trailer := pdf[entries+20*count : at]
	f.catalog, f.info = reference(trailer, "/Root "), reference(trailer, "/Info ")
	if f.catalog <= 0 || f.catalog >= count || f.info <= 0 || f.info >= count {
		return nil, fmt.Errorf("the trailer names no catalogue")
	}
	return f, nil
}

// objectAt returns the body of the object that starts at a byte and ends
// where pdf does.
func objectAt(pdf []byte, from, n int) ([]byte, error) {
	head := strconv.Itoa(n) + " 0 obj\n"
	if from <= 0 || from+len(head) > len(pdf) || string(pdf[from:from+len(head)]) != head {
		return nil, fmt.Errorf("object %d is not at byte %d", n, from)
	}
	body := pdf[from+len(head):]
	if bytes.HasPrefix(body, []byte("<</Length ")) {
		data := bytes.Index(body, []byte("stream\n"))
		size := atoi(body[10:])
		if data < 0 || data+7+size > len(body) {
			return nil, fmt.Errorf("stream %d is cut off", n)
		}
		return body[:data+7+size], nil
	}
	body, ok := bytes.CutSuffix(body, []byte("\nendobj\n"))
	if !ok {
		return nil, fmt.Errorf("object %d has no end", n)
	}
	return body, nil
}

// streamOf returns the data of a stream.
func streamOf(body []byte) ([]byte, bool) {
	if !bytes.HasPrefix(body, []byte("<</Length ")) {
		return nil, false
	}
	i := bytes.Index(body, []byte("stream\n"))
	return body[i+7:], true
}

// reference returns the object number that stands after a key, 0 for none.
func reference(b []byte, key string) int {
	i := bytes.Index(b, []byte(key))
	if i < 0 {
		return 0
	}
	return atoi(b[i+len(key):])
}

// atoi reads the number at the start of b; 0 where there is none.
func atoi(b []byte) int {
	n := 0
	for _, c := range b {
		if c < '0' || c > '9' || n > 1<<40 {
			break
		}
		n = 10*n + int(c-'0')
	}
	return n
}
