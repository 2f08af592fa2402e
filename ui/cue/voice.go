package cue

import (
	"context"
	"strings"
	"time"
	"unicode"
)

// speakers are tried in this order. They read what they say from their input: there it is no
// option, and nobody else on this machine sees it in the list of processes.
func speakers() []program {
	fixed := func(args ...string) func(string) []string {
		return func(string) []string { return args }
	}
	return []program{
		{
			// Its short options: some versions get the long ones wrong.
			name: "spd-say", stdin: true, args: fixed("-w", "-r", "-20", "-e"), hush: []string{"-S"},
		},
		{name: "espeak-ng", stdin: true, args: fixed("-s", "140", "--stdin")},
		{name: "say", stdin: true, args: fixed("-r", "140")},
		{name: "powershell", stdin: true, args: fixed("-NoProfile", "-NonInteractive", "-Command",
			"Add-Type -AssemblyName System.Speech; "+
				"$voice = New-Object System.Speech.Synthesis.SpeechSynthesizer; $voice.Rate = -2; "+
				"$words = New-Object IO.StreamReader([Console]::OpenStandardInput(), [Text.Encoding]::UTF8); "+
				"$voice.Speak($words.ReadToEnd())")},
	}
}

// speaker says sentences.
type speaker struct{ outlet }

func (s *speaker) open() {
	s.opened, s.failure = true, "The voice could not speak. The words stay on the screen."
	s.programs = installed(speakers())
	if len(s.programs) == 0 {
		s.notify("No voice was found. Install espeak-ng or speech-dispatcher to hear the words.")
	}
}

func (s *speaker) say(ctx context.Context, text string) {
	if !s.opened {
		s.open()
	}
	const perByte = 150 * time.Millisecond // nearly twice as long as a slow voice needs
	s.perform(ctx, text, time.Duration(len(text))*perByte)
}

// plain makes text safe for another program: one line, and no percent sign, which some
// versions of spd-say read as a directive, as they do with !-! at the beginning.
func plain(text string) string {
	text = strings.ReplaceAll(strings.ToValidUTF8(text, ""), "%", " percent")
	text = strings.Map(func(r rune) rune {
		if unicode.IsControl(r) {
			return ' '
		}
		return r
	}, text)
	return strings.TrimLeft(strings.Join(strings.Fields(text), " "), "!")
}
