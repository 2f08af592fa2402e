package routines_test

import (
	"strings"
	"testing"
)

func TestReadRefusesAStepThat(t *testing.T) {
	without := func(line string) string { return strings.Replace(step(""), line+"\n", "", 1) }
	const known = "the keys of a step are title, side, prep, switch, alternate, hold, reps, rest, pose, position, ready, bring, skip_if, cues, gentler"
	tests := []struct{ name, text, want string }{
		{"has no title", without("title = 'Stretch'"), `calf.toml:3:3: the step has no title; add title = "Calf stretch"`},
		{"has no hold", without("hold = '30s'"), `calf.toml:3:3: the step has no hold; add hold = "30s"`},
		{"has a hold without a unit", strings.Replace(step(""), "30s", "30", 1), `calf.toml:5:1: hold "30" has no unit; write "30s" for seconds`},
		{"has a hold that is a number", strings.Replace(step(""), "'30s'", "30", 1), `calf.toml:5:1: hold is not a text; write a time in quotes, like "30s"`},
		{"has a hold of nothing", strings.Replace(step(""), "30s", "0s", 1), `calf.toml:5:1: hold "0s" is too short; it is at least 0.1s`},
		{"has a hold of more than an hour", strings.Replace(step(""), "30s", "1h1s", 1), `calf.toml:5:1: hold "1h1s" is too long; it is at most 1h`},
		{"has a hold that overflows", strings.Replace(step(""), "30s", "99999999999h", 1), `calf.toml:5:1: hold "99999999999h" is not a time; write one like "45s" or "1m30s"`},
		{"has a key that is not known", step("  holds = '1s'"), `calf.toml:6:3: there is no key "holds"; ` + known},
		{"has a key that is long and cannot be printed", step(`"\u001b` + strings.Repeat("x", 60) + `" = 1`), `calf.toml:6:1: there is no key "\x1b` + strings.Repeat("x", 39) + `"...; ` + known},
		{"has a negative prep", step("prep = '-5s'"), `calf.toml:6:1: prep "-5s" is too short; it is at least 0s`},
		{"has a prep in words", step("prep = 'soon'"), `calf.toml:6:1: prep "soon" is not a time; write one like "45s" or "1m30s"`},
		{"has an empty prep", step("prep = ''"), `calf.toml:6:1: prep "" is not a time; write one like "45s" or "1m30s"`},
		{"has a prep in hundredths", step("prep = '0.25s'"), `calf.toml:6:1: prep "0.25s" is too exact; use whole seconds or tenths of a second`},
		{"has no repetition", step("reps = 0"), `calf.toml:6:1: reps 0 is out of range; it is from 1 to 100`},
		{"has too many repetitions", step("reps = 101"), `calf.toml:6:1: reps 101 is out of range; it is from 1 to 100`},
		{"has half a repetition", step("reps = 1.5"), `calf.toml:6:1: reps is not a whole number; write one without quotes, like 1`},
		{"rests after its only hold", step("rest = '5s'"), `calf.toml:6:1: rest comes between repetitions, but there is only one; leave it out, or write reps = 2 or more`},
		{"switches to no other side", step("side = 'left'\nswitch = '5s'"), `calf.toml:7:1: switch is for the second side; leave it out, or write side = "each"`},
		{"has another side", step("side = 'Left'"), `calf.toml:6:1: side can't be "Left"; choose from: none, left, right, both, each, chosen`},
		{"has a side that is a truth", step("side = true"), `calf.toml:6:1: side is not a text; write one of none, left, right, both, each, chosen in quotes`},
		{"has another caution", step("skip_if = 'tired'"), `calf.toml:6:1: skip_if can't be "tired"; choose one or more of: massage_caution, unsteady, open_skin, pregnant, heat_cold, with commas`},
		{"has two cautions without a comma", step("skip_if = 'unsteady pregnant'"), `calf.toml:6:1: skip_if can't be "unsteady pregnant"; choose one or more of: massage_caution, unsteady, open_skin, pregnant, heat_cold, with commas`},
		{"has a comma too many", step("skip_if = 'unsteady, '"), `calf.toml:6:1: skip_if has one comma too many; remove it`},
		{"has a caution twice", step("skip_if = 'unsteady, unsteady'"), `calf.toml:6:1: skip_if names "unsteady" twice; once is enough`},
		{"needs a thing twice", step("bring = 'a chair, a towel, a chair'"), `calf.toml:6:1: bring names "a chair" twice; once is enough`},
		{"needs a list", step("bring = ['a chair']"), `calf.toml:6:1: bring is not a text; write what to have at hand in quotes, with commas between: "a chair, a towel"`},
		{"needs what a terminal would obey", step(`bring = "a \u001b[2Jchair"`), `calf.toml:6:1: bring has the control character U+001B in it; remove it`},
		{"has a list of cautions", step("skip_if = ['unsteady']"), `calf.toml:6:1: skip_if is not a text; write cautions in quotes, with commas between them`},
		{"alternates and has one side", step("side = 'left'\nreps = 2\nalternate = true"), `calf.toml:8:1: alternate is for two sides in turn; leave it out, or write side = "each"`},
		{"alternates and repeats nothing", step("side = 'each'\nalternate = true"), `calf.toml:7:1: alternate is for repetitions in turn, but there is only one; leave it out, or write reps = 2 or more`},
		{"alternates and rests", step("side = 'each'\nreps = 2\nalternate = true\nrest = '5s'"), `calf.toml:9:1: rest isn't needed where the sides alternate, because one rests while the other holds; leave it out`},
		{"alternates in words", step("alternate = 'yes'"), `calf.toml:6:1: alternate is not true or false; write alternate = true without quotes, or leave it out`},
		{"has another figure", step("pose = 'handstand'"), `calf.toml:6:1: pose "handstand" is not known; leave it out to draw none`},
		{"names a side and has none", step("position = '{side} knee'"), `calf.toml:6:1: position names {side}, but the step has none; write side = "each", or another side`},
		{"is made ready for and has no time for it", step("ready = 'Sit down.'"), `calf.toml:6:1: ready is for the time before the hold, but there is none; leave it out, or write prep = "10s"`},
		{"names a side to get ready and has none", step("prep = '5s'\nready = '{Side} foot back.'"), `calf.toml:7:1: ready names {side}, but the step has none; write side = "each", or another side`},
		{"has a terminal's escape", step(`position = "\u001b[2J"`), `calf.toml:6:1: position has the control character U+001B in it; remove it`},
		{"turns the direction of words", step(`position = "\u202e"`), `calf.toml:6:1: position has the control character U+202E in it; remove it`},
		{"has words on two lines", step(`position = "on\nthe floor"`), `calf.toml:6:1: position goes over more than one line; write it on one, or end lines with \ inside """`},
		{"has too many words", step("position = '" + strings.Repeat("x", 1001) + "'"), `calf.toml:6:1: position is too long; it has at most 1000 characters`},
		{"has cues that are words", step("cues = ['breathe']"), `calf.toml:6:1: cues is not a list of tables; write [[cues]], or cues = [{ ... }]`},
		{"has a cue without a time", step("cues = [\n  { say = 'x' },\n]"), `calf.toml:7:5: the cue has no at; add at = "5s"`},
		{"has a cue without words", step("cues = [\n  { at = '1s' },\n]"), `calf.toml:7:5: the cue has no say; add say = "Breathe out."`},
		{"has a cue with an empty word", step("cues = [{ at = '1s', say = '' }]"), `calf.toml:6:22: say is empty; write what it is`},
		{"has a cue with another key", step("cues = [{ at = '1s', say = 'x', till = '2s' }]"), `calf.toml:6:33: there is no key "till"; the keys of a cue are at, say, word`},
		{"has a cue at the end of its hold", step("cues = [{ at = '30s', say = 'x' }]"), `calf.toml:6:11: at "30s" is not within the hold of 30s; make it earlier, or make the hold longer`},
		{"has a cue before the hold", step("cues = [{ at = '-1s', say = 'x' }]"), `calf.toml:6:11: at "-1s" is too short; it is at least 0s`},
		{"has two cues at once", step("[[step.cues]]\nat = '1m'\nsay = 'x'\n[[step.cues]]\nat = '1m'\nsay = 'y'"), "calf.toml:7:1: at \"1m\" is not within the hold of 30s; make it earlier, or make the hold longer\n" +
			`calf.toml:10:1: at "1m" is not after the cue before it; put the cues in order of time`},
		{
			"has a cue with a long word", step("cues = [{ at = '1s', word = 'squeezing it', say = 'x' }]"),
			`calf.toml:6:22: word "squeezing it" is too long to be read across a room; write one of at most 9 letters`,
		},
		{"has cues out of order", step("cues = [{ at = '9s', say = 'x' }, { at = '8s', say = 'y' }]"), `calf.toml:6:37: at "8s" is not after the cue before it; put the cues in order of time`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) { refuses(t, tt.text, tt.want) })
	}
}

func TestReadRefusesAGentlerStepThat(t *testing.T) {
	gentler := func(lines string) string { return step("[step.gentler]\n" + lines) }
	const good = "title = 'Less'\nhold = '5s'\n"
	const known = "the keys of a gentler step are title, prep, hold, reps, rest, pose, position, ready, bring, skip_if, cues"
	tests := []struct{ name, text, want string }{
		{"is a word", step("gentler = 'less'"), `calf.toml:6:1: gentler is not a table; write [step.gentler] and its lines`},
		{"is a list", step("[[step.gentler]]"), `calf.toml:6:8: gentler is not a table; write [step.gentler] and its lines`},
		{"has no title", gentler("hold = '5s'"), `calf.toml:6:7: the gentler step has no title; add title = "Calf stretch"`},
		{"has no hold", gentler("title = 'Less'"), `calf.toml:6:7: the gentler step has no hold; add hold = "30s"`},
		{"has a side", gentler(good + "side = 'left'"), `calf.toml:9:1: there is no key "side"; ` + known},
		{"switches", gentler(good + "switch = '1s'"), `calf.toml:9:1: there is no key "switch"; ` + known},
		{"alternates", gentler(good + "alternate = true"), `calf.toml:9:1: there is no key "alternate"; ` + known},
		{"has a gentler step", gentler(good + "[step.gentler.gentler]\n" + good), `calf.toml:9:15: there is no key "gentler"; ` + known},
		{"has another figure", gentler(good + "pose = 'handstand'"), `calf.toml:9:1: pose "handstand" is not known; leave it out to draw none`},
		{"is made ready for and has no time for it", gentler(good + "ready = 'Sit down.'"), `calf.toml:9:1: ready is for the time before the hold, but there is none; leave it out, or write prep = "10s"`},
		{"rests after its only hold", gentler(good + "rest = '5s'"), `calf.toml:9:1: rest comes between repetitions, but there is only one; leave it out, or write reps = 2 or more`},
		{"names a side and has none", gentler(good + "cues = [{ at = '0s', say = '{Side}' }]"), `calf.toml:9:22: say names {side}, but the step has none; write side = "each", or another side`},
		{"has a cue after its own hold", gentler(good + "cues = [{ at = '6s', say = 'x' }]"), `calf.toml:9:11: at "6s" is not within the hold of 5s; make it earlier, or make the hold longer`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) { refuses(t, tt.text, tt.want) })
	}
}
