// Command check runs all that a change to gloss must pass, and prints how long
// each step took:
//
//	go run ./cmd/check              all steps
//	go run ./cmd/check gofmt vet    some of them
//	go run ./cmd/check -race test   the tests with the race detector
//
// Start with the table of steps in steps.go. Every step runs even if one
// before it failed; the exit code is 1 if any did.
package main

import (
	"flag"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

// run runs the steps that args name and returns the exit code: 0 if all went
// well, 1 if one failed, 2 if args are wrong.
func run(args []string, out, errOut io.Writer) int {
	flags := flag.NewFlagSet("check", flag.ContinueOnError)
	flags.SetOutput(errOut)
	race := flags.Bool("race", false, "run the tests with the race detector")
	flags.Usage = func() {
		fmt.Fprintf(errOut, "usage: go run ./cmd/check [-race] [STEP ...]\nsteps: %s\n", strings.Join(names(steps(false)), ", "))
	}
	if err := flags.Parse(args); err != nil {
		return 2
	}
	chosen, err := choose(steps(*race), flags.Args())
	if err != nil {
		fmt.Fprintln(errOut, "check:", err)
		return 2
	}
	root, err := moduleRoot()
	if err != nil {
		fmt.Fprintln(errOut, "check:", err)
		return 1
	}
	return report(out, runAll(chosen, root, out))
}

// choose returns the steps of those names, in the order of the table; all of
// them for no names.
func choose(all []step, wanted []string) ([]step, error) {
	if len(wanted) == 0 {
		return all, nil
	}
	for _, name := range wanted {
		if !slices.Contains(names(all), name) {
			return nil, fmt.Errorf("there is no step %q (there are: %s)", name, strings.Join(names(all), ", "))
		}
	}
	return slices.DeleteFunc(all, func(s step) bool { return !slices.Contains(wanted, s.name) }), nil
}

func names(list []step) []string {
	var names []string
	for _, s := range list {
		names = append(names, s.name)
	}
	return names
}

func moduleRoot() (string, error) {
	out, err := exec.Command("go", "env", "GOMOD").Output()
	if err != nil {
		return "", fmt.Errorf("go env GOMOD: %w", err)
	}
	path := strings.TrimSpace(string(out))
	if filepath.Base(path) != "go.mod" {
		return "", fmt.Errorf("there is no go.mod here or above")
	}
	return filepath.Dir(path), nil
}

// outcome is what came of a step.
type outcome struct {
	name string
	err  error
	note string // what the step says of itself, as in "2 skipped"
	took time.Duration
}

func runAll(list []step, root string, out io.Writer) []outcome {
	var outcomes []outcome
	for _, s := range list {
		fmt.Fprintf(out, "== %s: %s\n", s.name, s.about)
		began := time.Now()
		note, err := s.run(root, out)
		if err != nil {
			fmt.Fprintf(out, "%s failed: %v\n", s.name, err)
		}
		outcomes = append(outcomes, outcome{s.name, err, note, time.Since(began)})
	}
	return outcomes
}

// report prints the table of times and returns the exit code.
func report(out io.Writer, outcomes []outcome) int {
	code, total := 0, time.Duration(0)
	fmt.Fprintln(out, "\nstep          seconds")
	for _, o := range outcomes {
		verdict := "ok"
		if o.err != nil {
			verdict, code = "FAILED", 1
		}
		if o.note != "" {
			verdict += " (" + o.note + ")"
		}
		fmt.Fprintf(out, "%-12s %8.1f  %s\n", o.name, o.took.Seconds(), verdict)
		total += o.took
	}
	fmt.Fprintf(out, "%-12s %8.1f\n", "all", total.Seconds())
	return code
}
