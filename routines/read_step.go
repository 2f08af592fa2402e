package routines

import (
	"time"

	"calmcalf/routines/strict"
)

func readStep(t strict.Table, poses func(string) bool) Step {
	t.Only("step", "title", "side", "prep", "switch", "alternate", "hold", "reps", "rest", "pose", "position", "ready", "bring", "skip_if", "cues", "gentler")
	side := Side(t.One("side", "none", "none", "left", "right", "both", "each", "chosen"))
	s := readMovement(t, "step", side, poses)
	readTurns(t, &s)
	checkReady(t, s)
	if gentler, ok := t.Table("gentler"); ok {
		gentler.Only("gentler step", "title", "prep", "hold", "reps", "rest", "pose", "position", "ready", "bring", "skip_if", "cues")
		movement := readMovement(gentler, "gentler step", side, poses)
		checkReady(gentler, movement)
		s.Gentler = &movement
	}
	return s
}

// checkReady notes words for a lead-in that a step does not have.
func checkReady(t strict.Table, s Step) {
	if s.Ready != "" && s.Prep+s.Switch == 0 {
		t.Wrong("ready", `ready is for the time before the hold, but there is none; leave it out, or write prep = "10s"`)
	}
}

// readMovement reads what a step and its gentler variant have in common.
func readMovement(t strict.Table, what string, side Side, poses func(string) bool) Step {
	t.Needs(what, "title", `title = "Calf stretch"`)
	t.Needs(what, "hold", `hold = "30s"`)
	s := Step{
		Title: t.Title("title"), Position: t.Words("position"), Ready: t.Words("ready"), Pose: t.Words("pose"),
		Side: side, Reps: t.Number("reps", 1, 1, MaxReps),
	}
	s.Prep, _ = readTime(t, "prep", 0)
	s.Hold, _ = readTime(t, "hold", Finest)
	s.Rest, _ = readTime(t, "rest", 0)
	if s.Rest > 0 && s.Reps == 1 {
		t.Wrong("rest", "rest comes between repetitions, but there is only one; leave it out, or write reps = 2 or more")
	}
	if s.Pose != "" && poses != nil && !poses(s.Pose) {
		t.Wrong("pose", "pose %s is not known; leave it out to draw none", strict.Quoted(s.Pose))
	}
	checkSide(t, "title", s.Title, side)
	checkSide(t, "position", s.Position, side)
	checkSide(t, "ready", s.Ready, side)
	s.Bring = readList(t, "bring", `write what to have at hand in quotes, with commas between: "a chair, a towel"`)
	s.Cues = readCues(t, s)
	s.SkipIf = readCautions(t, "skip_if")
	s.implied()
	return s
}

// readTurns reads how a step for each side changes between them.
func readTurns(t strict.Table, s *Step) {
	s.Alternate = t.Truth("alternate", false)
	switch {
	case s.Side == Each && t.Has("switch"):
		s.Switch, _ = readTime(t, "switch", 0)
	case s.Side == Each:
		s.Switch = s.Prep
	case t.Has("switch"):
		t.Wrong("switch", `switch is for the second side; leave it out, or write side = "each"`)
	}
	switch {
	case !s.Alternate:
	case s.Side != Each:
		t.Wrong("alternate", `alternate is for two sides in turn; leave it out, or write side = "each"`)
	case s.Reps == 1:
		t.Wrong("alternate", "alternate is for repetitions in turn, but there is only one; leave it out, or write reps = 2 or more")
	case s.Rest > 0:
		t.Wrong("rest", "rest isn't needed where the sides alternate, because one rests while the other holds; leave it out")
	}
}

func readCues(t strict.Table, s Step) []Cue {
	return readTimed(t, "cue", "cues", []string{"at", "say", "word"}, func(c strict.Table, cue Cue) {
		if s.Hold > 0 && cue.At >= s.Hold {
			c.Wrong("at", "at %s is not within the hold of %s; make it earlier, or make the hold longer", strict.Quoted(brief(cue.At)), brief(s.Hold))
		}
		if len(cue.Word) > wordMost {
			c.Wrong("word", "word %s is too long to be read across a room; write one of at most %d letters", strict.Quoted(cue.Word), wordMost)
		}
		checkSide(c, "say", cue.Say, s.Side)
	})
}

// wordMost is the length of the longest word of a cue.
const wordMost = 9

// readTimed reads words with their times in ascending order, and calls check for each.
func readTimed(t strict.Table, what, key string, keys []string, check func(strict.Table, Cue)) []Cue {
	list, _ := t.Tables(key)
	var cues []Cue
	last := time.Duration(-1)
	for _, c := range list {
		c.Only(what, keys...)
		c.Needs(what, "at", `at = "5s"`)
		c.Needs(what, "say", `say = "Breathe out."`)
		at, ok := readTime(c, "at", 0)
		cue := Cue{At: at, Say: c.Title("say"), Word: c.Words("word")}
		if ok && at <= last {
			c.Wrong("at", "at %s is not after the %s before it; put the %[2]ss in order of time", strict.Quoted(brief(at)), what)
		} else {
			check(c, cue)
		}
		if ok {
			last = max(last, at)
		}
		cues = append(cues, cue)
	}
	return cues
}

// readAcute reads the keys that only an acute routine has.
func readAcute(t strict.Table, r *Routine) {
	for _, key := range []string{"prompts", "after"} {
		if t.Has(key) && r.Kind != Acute {
			t.Wrong(key, `%s is for help with a cramp; leave it out, or write kind = "acute"`, key)
		}
	}
	r.Prompts = readTimed(t, "prompt", "prompts", []string{"at", "say"}, func(strict.Table, Cue) {})
	list, _ := t.Tables("after")
	for _, words := range list {
		words.Only("line of after", "say", "skip_if")
		words.Needs("line of after", "say", `say = "A warm shower."`)
		r.After = append(r.After, Advice{Say: words.Title("say"), SkipIf: readCautions(words, "skip_if")})
	}
}
