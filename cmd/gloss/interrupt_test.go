package main

import (
	"bytes"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"gloss/notes/sample"
)

// A build that is interrupted leaves neither outputs nor their beginnings, and
// takes nothing away.
func TestInterrupt(t *testing.T) {
	dir := t.TempDir()
	_, text := sample.Notes()
	notes, out := filepath.Join(dir, "notes.md"), filepath.Join(dir, "out")
	for _, err := range []error{
		os.WriteFile(notes, bytes.Repeat(append(text, '\n'), 100), 0o666),
		os.Mkdir(out, 0o777),
		os.WriteFile(filepath.Join(out, "notes.pdf"), []byte("old"), 0o666),
	} {
		if err != nil {
			t.Fatal(err)
		}
	}
	cmd := exec.Command("gloss", "build", "-o", out, notes)
	var said bytes.Buffer
	cmd.Stderr = &said
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	ended := make(chan error, 1)
	go func() { ended <- cmd.Wait() }()
	deadline := time.After(time.Minute)
	for !strings.Contains(tree(t, out), ".tmp") {
		select {
		case err := <-ended:
			t.Fatalf("gloss ended before it began to write: %v\n%s", err, said.String())
		case <-deadline:
			t.Fatal("gloss does not begin to write")
		case <-time.After(time.Millisecond):
		}
	}
	if err := cmd.Process.Signal(os.Interrupt); err != nil {
		t.Fatal(err)
	}
	select {
	case err := <-ended:
		var exit *exec.ExitError
		if !errors.As(err, &exit) || exit.ExitCode() != 128+int(syscall.SIGINT) {
			t.Errorf("gloss ended with %v", err)
		}
	case <-deadline:
		t.Fatal("gloss goes on")
	}
	if got := tree(t, out); got != "notes.pdf" || contents(t, filepath.Join(out, "notes.pdf")) != "old" {
		t.Errorf("there is %q", got)
	}
	if !strings.Contains(said.String(), "nothing was written") {
		t.Errorf("gloss says %q", said.String())
	}
}
