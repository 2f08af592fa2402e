// Package assets embeds the files that calmcalf ships: routines, poses and pages to read.
// Their readers check them.
package assets

import "embed"

// Files has the shipped files: routines/*.toml, poses/*.json, learn/*.md with
// learn/signs.toml, learn/safety.toml and learn/flags.toml.
//
//go:embed routines/*.toml poses/*.json learn/*.md learn/signs.toml learn/safety.toml learn/flags.toml
var Files embed.FS
