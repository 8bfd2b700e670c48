package main

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

var update = flag.Bool("update", false, "rewrite what scripts compare with")

func TestMain(m *testing.M) {
	testscript.Main(m, programs)
}

// programs are those that tests may run.
var programs = map[string]func(){"gloss": main}

// The scripts are testdata/script/*.txtar. Beside the usual commands they have
//
//	status CODE PROGRAM ARGS...   run a program; it must exit with that very code
//	same FILE FILE...             the files hold the same bytes, and some
//	grow FILE TEXT SIZE           fill a file with a repeated line
//	append FILE TEXT              add a line to a file
//	only DIR [NAMES...]           the folder holds these names and no others, hidden ones too
func TestScripts(t *testing.T) {
	scripts, err := filepath.Glob("testdata/script/*.txtar")
	if err != nil || len(scripts) < 10 {
		t.Fatalf("%d scripts (%v)", len(scripts), err)
	}
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		UpdateScripts:       *update,
		Setup: func(env *testscript.Env) error {
			env.Setenv("SOURCE_DATE_EPOCH", "")
			return nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"status": status, "same": same, "grow": grow, "only": only, "append": appendLine,
		},
		Condition: func(cond string) (bool, error) {
			if cond == "root" {
				return os.Getuid() == 0, nil
			}
			return false, fmt.Errorf("unknown condition %q", cond)
		},
	})
}

func status(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: status CODE PROGRAM ARGS...")
	}
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	code := 0
	err = ts.Exec(args[1], args[2:]...)
	var exit *exec.ExitError
	if errors.As(err, &exit) {
		code = exit.ExitCode()
	} else {
		ts.Check(err)
	}
	if code != want {
		ts.Fatalf("exit code %d, want %d", code, want)
	}
}

func same(ts *testscript.TestScript, neg bool, args []string) {
	if len(args) < 2 {
		ts.Fatalf("usage: same FILE FILE...")
	}
	first := ts.ReadFile(args[0])
	if first == "" {
		ts.Fatalf("%s is empty", args[0])
	}
	for _, name := range args[1:] {
		if (ts.ReadFile(name) == first) == neg {
			ts.Fatalf("%s and %s: the same is %v (%x, %x)", args[0], name, !neg, sha256.Sum256([]byte(first)), sha256.Sum256([]byte(ts.ReadFile(name))))
		}
	}
}

func grow(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 3 {
		ts.Fatalf("usage: grow FILE TEXT SIZE")
	}
	size, err := strconv.Atoi(args[2])
	ts.Check(err)
	line := []byte(args[1] + "\n")
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), bytes.Repeat(line, size/len(line)+1)[:size], 0o666))
}

func appendLine(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: append FILE TEXT")
	}
	text := ts.ReadFile(args[0]) + args[1] + "\n"
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(text), 0o666))
}

func only(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 1 {
		ts.Fatalf("usage: only DIR NAMES...")
	}
	entries, err := os.ReadDir(ts.MkAbs(args[0]))
	ts.Check(err)
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
	}
	if got, want := strings.Join(names, " "), strings.Join(args[1:], " "); got != want {
		ts.Fatalf("%s holds %q, want %q", args[0], got, want)
	}
}
