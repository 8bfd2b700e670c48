//go:build !linux

package main

// leaveOwnPages is for systems that can be told so.
func leaveOwnPages() {}

func canLeaveOwnPages() bool { return false }
