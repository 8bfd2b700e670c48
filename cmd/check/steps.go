package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"slices"
	"strconv"
	"strings"
	"time"
)

// step is one thing that a change must pass.
type step struct {
	name  string
	about string
	// run does it in the folder of the module, prints what a developer has to
	// see, and returns a remark for the table.
	run func(root string, out io.Writer) (note string, err error)
}

func steps(race bool) []step {
	test := []string{"test", "./..."}
	if race {
		test = []string{"test", "-race", "./..."}
	}
	return []step{
		{"gofmt", "all files are formatted", gofmt},
		{"vet", "go vet finds nothing", command("go", "vet", "./...")},
		{"staticcheck", "staticcheck, as pinned in go.mod, finds nothing", command("go", "tool", "staticcheck", "./...")},
		{"test", "go " + strings.Join(test, " "), command("go", test...)},
		{"validators", "EPUBCheck, Ace, veraPDF, calibre, two readers, qpdf, pdftotext and mutool accept the books", verbose("^TestValidators")},
		{"quality", "index and outline, against careful readers' lists", verbose("^TestQuality")},
		{"reading", "how quickly each reader reads, on one core", reading},
		{"speed", "time and memory of a build, the notes once, tenfold and a hundredfold", speed},
	}
}

func gofmt(root string, out io.Writer) (string, error) {
	cmd := exec.Command("gofmt", "-l", ".")
	cmd.Dir = root
	files, err := cmd.Output()
	if err == nil && len(files) > 0 {
		out.Write(files)
		err = errors.New("gofmt would change these files; run gofmt -w on them")
	}
	return "", err
}

// command makes a step of a program that prints and exits as a check should.
func command(name string, args ...string) func(string, io.Writer) (string, error) {
	return func(root string, out io.Writer) (string, error) {
		cmd := exec.Command(name, args...)
		cmd.Dir, cmd.Stdout, cmd.Stderr = root, out, out
		return "", cmd.Run()
	}
}

// verbose makes a step of the tests of cmd/gloss whose names match, with what
// they log. Tests that were skipped are counted; none at all is a failure.
func verbose(pattern string) func(string, io.Writer) (string, error) {
	return func(root string, out io.Writer) (string, error) {
		cmd := exec.Command("go", "test", "-count=1", "-v", "-run", pattern, "./cmd/gloss")
		var text bytes.Buffer
		cmd.Dir, cmd.Stdout, cmd.Stderr = root, &text, &text
		err := cmd.Run()
		passed, skipped := 0, 0
		for line := range strings.Lines(text.String()) {
			trimmed := strings.TrimSpace(line)
			switch {
			case strings.HasPrefix(trimmed, "--- PASS"):
				passed++
			case strings.HasPrefix(trimmed, "--- SKIP"):
				skipped++
			case strings.HasPrefix(trimmed, "=== "), trimmed == "PASS":
				continue
			}
			io.WriteString(out, line)
		}
		note := ""
		if skipped > 0 {
			note = strconv.Itoa(skipped) + " skipped"
		}
		if err == nil && passed+skipped == 0 {
			err = fmt.Errorf("no test matches %s", pattern)
		}
		return note, err
	}
}

// reading runs the benchmarks of the readers and prints what they report. It
// judges nothing but that each reader has one, as machines differ.
func reading(root string, out io.Writer) (string, error) {
	cmd := exec.Command("go", "test", "-run", "^$", "-bench", "^BenchmarkRead$", "-benchtime", "200ms", "-cpu", "1", "./notes/...")
	var text bytes.Buffer
	cmd.Dir, cmd.Stdout, cmd.Stderr = root, &text, &text
	if err := cmd.Run(); err != nil {
		out.Write(text.Bytes())
		return "", err
	}
	table, missing := readingTable(text.String())
	io.WriteString(out, table)
	if len(missing) > 0 {
		return "", fmt.Errorf("no benchmark of reading in %s", strings.Join(missing, ", "))
	}
	return "", nil
}

// readingTable makes a table of what go test says of benchmarks: the speed by
// the clock, that by the processor's time, and the bytes that a document holds
// for each byte read. missing names the packages of readers without any.
func readingTable(said string) (table string, missing []string) {
	var b strings.Builder
	fmt.Fprintf(&b, "  %-36s %6s %9s %7s\n", "reader", "MB/s", "MB/cpu-s", "held/B")
	pkg, found := "", false
	for line := range strings.Lines(said) {
		fields := strings.Fields(line)
		switch {
		case len(fields) == 2 && fields[0] == "pkg:":
			pkg = strings.TrimPrefix(fields[1], "gloss/notes/")
		case len(fields) > 0 && strings.HasPrefix(fields[0], "Benchmark"):
			found = true
			name := pkg + strings.TrimPrefix(fields[0], "BenchmarkRead")
			fmt.Fprintf(&b, "  %-36s %6s %9s %7s\n", name, metric(fields, "MB/s"), metric(fields, "MB/cpu-s"), metric(fields, "held/B"))
		case len(fields) > 1 && fields[0] == "ok":
			if name := strings.TrimPrefix(fields[1], "gloss/notes/"); !found && isReader(name) {
				missing = append(missing, name)
			}
			found = false
		}
	}
	return b.String(), missing
}

// metric returns the number before its unit in a line of a benchmark, "" where
// there is none.
func metric(fields []string, unit string) string {
	if i := slices.Index(fields, unit); i > 0 {
		return fields[i-1]
	}
	return ""
}

// isReader reports whether a package below notes reads a format.
func isReader(pkg string) bool {
	return pkg != "gloss/notes" && pkg != "notestest" && pkg != "sample"
}

// speed builds the sample notes at three sizes and prints what it costs. It
// judges by growth alone, as machines differ: ten times the notes may cost no
// more than twenty times the time.
func speed(root string, out io.Writer) (string, error) {
	dir, err := os.MkdirTemp("", "gloss-speed")
	if err != nil {
		return "", err
	}
	defer os.RemoveAll(dir)
	program := dir + "/gloss"
	build := exec.Command("go", "build", "-o", program, "./cmd/gloss")
	build.Dir = root
	if said, err := build.CombinedOutput(); err != nil {
		return "", fmt.Errorf("go build: %w\n%s", err, said)
	}
	sample, err := os.ReadFile(root + "/notes/sample/pycon-2011.md")
	if err != nil {
		return "", err
	}
	fmt.Fprintln(out, "  notes        CPU      elapsed")
	var before time.Duration
	for _, times := range []int{1, 10, 100} {
		notes := dir + "/notes.md"
		if err := os.WriteFile(notes, bytes.Repeat(append(sample, '\n'), times), 0o666); err != nil {
			return "", err
		}
		cmd := exec.Command(program, "build", "--quiet", "-o", dir+"/out", notes)
		began := time.Now()
		if said, err := cmd.CombinedOutput(); err != nil {
			return "", fmt.Errorf("%v: %w\n%s", cmd.Args, err, said)
		}
		elapsed, cpu := time.Since(began), cmd.ProcessState.UserTime()+cmd.ProcessState.SystemTime()
		fmt.Fprintf(out, "%7.1f kB  %6.0f ms  %6.0f ms%s\n", float64(times*len(sample))/1000, cpu.Seconds()*1000, elapsed.Seconds()*1000, memory(cmd.ProcessState))
		if before > 0 && cpu > 20*before {
			return "", fmt.Errorf("ten times the notes cost %.0f times the CPU", cpu.Seconds()/before.Seconds())
		}
		before = cpu
	}
	return "", nil
}
