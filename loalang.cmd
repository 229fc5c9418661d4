@echo off
node "%~dp0scripts\cli.mjs" %*
