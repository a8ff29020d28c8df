@echo off
rem Starts Redress with the first Java of version 25 or newer that it finds.
setlocal EnableExtensions DisableDelayedExpansion
set "NEEDED=25"
set "FOUND="
set "LIB=%~dp0..\lib"

if defined REDRESS_JAVA_HOME call :consider "%REDRESS_JAVA_HOME%\bin\java.exe"
if defined JAVA_HOME call :consider "%JAVA_HOME%\bin\java.exe"
for /f "delims=" %%J in ('where java.exe 2^>nul') do call :consider "%%J"
call :registry "HKLM\SOFTWARE\JavaSoft\JDK" JavaHome
call :registry "HKLM\SOFTWARE\Eclipse Adoptium\JDK" Path
call :registry "HKCU\SOFTWARE\Eclipse Adoptium\JDK" Path
for %%R in ("%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Java" "%ProgramFiles%\Microsoft" "%ProgramFiles%\Zulu" "%ProgramFiles%\Amazon Corretto" "%ProgramFiles%\BellSoft" "%LOCALAPPDATA%\Programs\Eclipse Adoptium" "%USERPROFILE%\.jdks" "%USERPROFILE%\.sdkman\candidates\java") do (
    for /d %%D in ("%%~R\*") do call :consider "%%~D\bin\java.exe"
)

if not defined FOUND (
    echo redress: needs Java %NEEDED% or newer: install a JDK %NEEDED%, for example from https://adoptium.net, or set REDRESS_JAVA_HOME to one 1>&2
    exit /b 2
)

rem What redress-prepare left; Java ignores it where it does not fit.
set PREPARED=
if exist "%~dp0..\redress.aot" set PREPARED="-XX:AOTCache=%~dp0..\redress.aot"

rem An analysis has no window to keep moving: the serial collector takes half the memory and a tenth less processor time.
set COLLECTOR=
if /i "%~1"=="analyze" if not defined REDRESS_OPTS set COLLECTOR=-XX:+UseSerialGC

"%FOUND%" %PREPARED% %COLLECTOR% -XX:MaxRAMPercentage=60 --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow %REDRESS_OPTS% "-Dredress.home=%~dp0.." -cp "%LIB%\*" app.redress.Redress %*
exit /b %ERRORLEVEL%

rem Takes the Java at %1 if none was taken yet and it is new enough.
:consider
if defined FOUND exit /b 0
if not exist "%~1" exit /b 0
set "RELEASE="
rem The first line of "java -version" reads: openjdk version "25.0.3" 2026-04-21
for /f "tokens=3" %%V in ('call "%~1" -version 2^>^&1 ^| findstr /c:" version "') do if not defined RELEASE set "RELEASE=%%~V"
if not defined RELEASE exit /b 0
for /f "delims=.-+" %%N in ("%RELEASE%") do set "RELEASE=%%N"
if %RELEASE% GEQ %NEEDED% set "FOUND=%~1"
exit /b 0

rem Looks under the registry key %1 for values named %2 that hold the folder of a JDK.
:registry
if defined FOUND exit /b 0
for /f "tokens=2,*" %%A in ('reg query %1 /s /v %2 2^>nul ^| findstr /i "REG_SZ"') do call :consider "%%B\bin\java.exe"
for /f "tokens=2,*" %%A in ('reg query %1 /s /v %2 2^>nul ^| findstr /i "REG_SZ"') do call :consider "%%Bbin\java.exe"
exit /b 0
