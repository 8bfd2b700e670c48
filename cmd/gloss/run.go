package main

import (
	"fmt"
	"io"
	"os"
	"os/signal"
	"runtime/debug"
	"sync/atomic"
	"syscall"
	"time"
)

// program is one call of gloss and all that it touches of the machine.
type program struct {
	args     []string // args[0] is the program's name
	in       io.Reader
	out, err io.Writer
	getenv   func(string) string // "" where a variable is not set
	began    time.Time
	stage    *stage
	ending   atomic.Bool // somebody else has the last word, and ends the process
}

// run does what the command line says and returns the exit code. getenv may
// return "" for variables that are not set.
func run(args []string, in io.Reader, out, errOut io.Writer, getenv func(string) string) (code int) {
	p := &program{args: args, in: in, out: out, err: errOut, getenv: getenv, began: time.Now(), stage: newStage()}
	p.tuneMemory()
	defer p.heedInterrupts()()
	defer p.stage.discard()
	defer func() {
		if v := recover(); v != nil {
			code = tell(errOut, broken(v))
		}
	}()
	err := p.app().Run(args)
	if p.ending.Load() {
		select {} // what failed did so because of that
	}
	return tell(errOut, err)
}

// broken is the error of a fault in gloss itself.
func broken(v any) error {
	return failed("please report this with the notes that it happens on", "internal error: %v\n%s", v, debug.Stack())
}

// heedInterrupts takes unfinished files away when a person or the machine
// stops the program. The function that it returns ends the watch.
func (p *program) heedInterrupts() (stop func()) {
	signals := make(chan os.Signal, 1)
	done := make(chan struct{})
	signal.Notify(signals, os.Interrupt, syscall.SIGTERM, syscall.SIGHUP)
	go func() {
		select {
		case s := <-signals:
			p.ending.Store(true)
			if p.stage.discard() {
				fmt.Fprintln(p.err, "gloss: interrupted, nothing was written")
			}
			code := exitFailed
			if n, ok := s.(syscall.Signal); ok {
				code = 128 + int(n) // as a shell reports it
			}
			os.Exit(code)
		case <-done:
		}
	}()
	return func() {
		signal.Stop(signals)
		close(done)
	}
}
