package form

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"sync/atomic"

	"calmcalf/store/diary"
	"calmcalf/ui/nav"

	tea "github.com/charmbracelet/bubbletea"
)

// Drawer is where drafts are saved, beside the diary.
type Drawer interface {
	SaveDraft(f diary.Form, draft any) error
	LoadDraft(f diary.Form, draft any) (is bool, err error)
	DropDraft(f diary.Form) error
}

// mostDrafts is how many drafts of one form there are at most: of the newest nights.
const mostDrafts = 14

// Drafts saves what a form is left with, so that a dead battery costs at most one word.
// Each draft has a name, the night that it is about, so that a form about one night does
// not cost that about another.
type Drafts struct {
	drawer  Drawer
	form    diary.Form
	current func() (name string, draft any) // nil while nothing would be lost

	asked map[string]string // the drafts as JSON, as they are once all commands have run
	turn  atomic.Int64      // of the newest request: earlier ones that come late do nothing

	gate   chan struct{}     // has one place, for the command that reads or writes: what waits for a channel, tests can see waiting
	stored map[string]string // the drafts that are known to be written
	failed bool              // which was said: once is enough
}

// NewDrafts saves what current returns in the drawer. A draft is nil while leaving the
// form would lose nothing.
func NewDrafts(drawer Drawer, f diary.Form, current func() (name string, draft any)) *Drafts {
	return &Drafts{drawer: drawer, form: f, current: current, gate: make(chan struct{}, 1), asked: map[string]string{}, stored: map[string]string{}}
}

// enter waits for the other commands, and returns what lets them go on.
func (d *Drafts) enter() (leave func()) {
	d.gate <- struct{}{}
	return func() { <-d.gate }
}

// Load reads the draft with a name, and reports whether there is one. One that can't be
// read, of another version of the program, is none. It is called in a command.
func (d *Drafts) Load(name string, into any) bool {
	defer d.enter()()
	value, is := d.all()[name]
	if !is || json.Unmarshal(value, into) != nil {
		return false
	}
	d.stored[name] = string(value)
	return true
}

func (d *Drafts) all() map[string]json.RawMessage {
	all := map[string]json.RawMessage{}
	if is, err := d.drawer.LoadDraft(d.form, &all); err != nil || !is {
		return map[string]json.RawMessage{}
	}
	return all
}

// Drop drops a draft that does not fit any more, in a command.
func (d *Drafts) Drop(name string) { _ = d.put(name, "") }

// save returns the command that writes the draft as it is now, nil where it is written.
func (d *Drafts) save() tea.Cmd {
	name, value := d.now()
	if value == d.asked[name] {
		return nil
	}
	d.asked[name] = value
	turn := d.turn.Add(1)
	return func() tea.Msg {
		defer d.enter()()
		if turn != d.turn.Load() || value == d.stored[name] {
			return nil
		}
		said, err := d.failed, d.write(name, value)
		if d.failed = err != nil; d.failed && !said {
			return nav.Fail{Err: err}
		}
		return nil
	}
}

// drop returns what drops the draft of the form as it is now, in a command.
func (d *Drafts) drop() func() error {
	name, _ := d.current()
	d.asked[name] = ""
	return func() error { return d.put(name, "") }
}

// keep writes the draft as it is now, when the program ends.
func (d *Drafts) keep() error {
	name, value := d.now()
	return d.put(name, value)
}

// put writes a draft, or drops it for "", and makes all earlier requests void.
func (d *Drafts) put(name, value string) error {
	d.turn.Add(1)
	defer d.enter()()
	if value == d.stored[name] {
		return nil
	}
	return d.write(name, value)
}

func (d *Drafts) write(name, value string) error {
	all := d.all()
	all[name] = json.RawMessage(value)
	if value == "" {
		delete(all, name)
	}
	for len(all) > mostDrafts {
		delete(all, slices.Min(slices.Collect(maps.Keys(all))))
	}
	err := d.drawer.SaveDraft(d.form, all)
	if len(all) == 0 {
		err = d.drawer.DropDraft(d.form)
	}
	if err != nil {
		return fmt.Errorf("saving what you have answered so far: %w", err)
	}
	d.stored[name] = value
	return nil
}

// now is the name of the form, and its draft as JSON, or "".
func (d *Drafts) now() (name, value string) {
	name, draft := d.current()
	if draft == nil {
		return name, ""
	}
	data, err := json.Marshal(draft)
	if err != nil {
		panic(err) // drafts are made of values that are in the diary, too
	}
	return name, string(data)
}
